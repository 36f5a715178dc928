import { expect, it } from 'vitest';
import { answerOf, expectAnswer } from './answer-of.js';
import { describePage } from './describe-page.js';
import { drawDigit, drawNumber } from './draw-digit.js';

describePage('looking closer', (test) => {
  it('shows what each layer makes of the drawing', async () => {
    const { page } = test;
    await drawDigit(page, 3);
    await expectAnswer(page, '3');
    await page.getByRole('tab', { name: 'Inside the network' }).click();
    const layers = page.getByRole('list', { name: 'Layers' });
    await expect.poll(async () => layers.locator('> li').count()).toBeGreaterThan(5);
    await expect
      .poll(async () =>
        page.getByRole('img', { name: 'Which pixels matter for the answer 3' }).count(),
      )
      .toBe(1);
  });

  it('shows the bars of the digit that is chosen', async () => {
    const { page } = test;
    await drawNumber(page, [7, 3]);
    await expectAnswer(page, '73');
    const chips = answerOf(page).getByRole('group', { name: 'Digits that were read' });
    await chips.getByRole('button').first().click();
    const seven = page
      .getByRole('list', { name: 'How likely each digit is' })
      .getByRole('listitem')
      .nth(7);
    await expect.poll(async () => seven.innerText()).toMatch(/7\s+(99|100)/);
  });

  it('asks about twenty test digits, and puts one on the stage', async () => {
    const { page } = test;
    await page.getByRole('tab', { name: 'Test digits' }).click();
    const tiles = page.getByRole('list', { name: 'Test digits' }).getByRole('button');
    await expect.poll(async () => tiles.count()).toBe(20);
    const answered = page.waitForResponse(/api\/samples\?/);
    await page.getByRole('button', { name: 'Twenty random test digits' }).click();
    await answered;
    await page.locator('[aria-busy=false]').getByRole('button').first().waitFor();
    const name = await tiles.first().textContent();
    await tiles.first().click();
    await expectAnswer(page, /\d/.exec(name ?? '')![0]);
    const caption = page.getByRole('region', { name: 'Drawing' });
    await expect.poll(async () => caption.innerText()).toMatch(/test digit \d+/i);
  });

  it('puts a random test digit on the stage, with its true label', async () => {
    const { page } = test;
    await page.getByRole('button', { name: 'Random test digit' }).click();
    const caption = page.getByRole('region', { name: 'Drawing' });
    await expect.poll(async () => caption.innerText()).toMatch(/test digit \d+.*: an? \d/i);
  });

  it("lists the model's layers, and the digits of a cell of its confusion matrix", async () => {
    const { page } = test;
    await page.getByRole('tab', { name: 'Model' }).click();
    await expect.poll(async () => page.getByRole('cell', { name: '259,626' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Measure on the test digits' }).click();
    const matrix = page.getByRole('region', { name: 'Confusion matrix' });
    const cell = matrix.getByRole('button', { name: /: 4 taken for 4/ });
    await cell.click({ timeout: 60_000 });
    const shown = page.getByRole('list', { name: 'Digits of this cell' });
    await expect.poll(async () => shown.getByRole('button').count()).toBeGreaterThan(10);
  });
});
