import { expect, it } from 'vitest';
import { answerOf, expectAnswer } from './answer-of.js';
import { describePage } from './describe-page.js';
import { drawDigit, drawNumber, drawStrokes, MIDDLE } from './draw-digit.js';

describePage('drawing with a mouse', (test) => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('reads a drawn %i', async (digit) => {
    await expectAnswer(test.page, 'Draw a digit');
    await drawDigit(test.page, digit);
    await expectAnswer(test.page, String(digit));
    const bars = test.page.getByRole('list', { name: 'How likely each digit is' });
    expect(await bars.getByRole('listitem').count()).toBe(10);
  });

  it.each(['42', '73', '1908', '2556'])('reads %s, with a chip for each digit', async (number) => {
    await drawNumber(test.page, Array.from(number, Number));
    await expectAnswer(test.page, number);
    const chips = answerOf(test.page).getByRole('group', { name: 'Digits that were read' });
    const buttons = chips.getByRole('button');
    expect((await buttons.allInnerTexts()).join('')).toBe(number);
  });

  it('undoes, redoes and clears, by button and by key', async () => {
    const { page } = test;
    await drawNumber(page, [4, 2]);
    await expectAnswer(page, '42');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expectAnswer(page, '4');
    await page.getByRole('button', { name: 'Redo' }).click();
    await expectAnswer(page, '42');
    await page.keyboard.press('Control+z');
    await expectAnswer(page, '4');
    await page.keyboard.press('Control+Shift+z');
    await expectAnswer(page, '42');
    await page.getByRole('button', { name: 'Clear' }).click();
    await expectAnswer(page, 'Draw a digit');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expectAnswer(page, '42');
    await page.keyboard.press('c');
    await expectAnswer(page, 'Draw a digit');
  });

  it('reads light ink on dark paper, and other colours', async () => {
    const { page } = test;
    await page.getByRole('group', { name: 'Paper' }).getByRole('button').nth(1).click();
    await drawDigit(page, 5);
    await expectAnswer(page, '5');
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('group', { name: 'Ink' }).getByRole('button').nth(2).click();
    await drawDigit(page, 8);
    await expectAnswer(page, '8');
  });

  it('says that a scribble is no digit', async () => {
    const scribble = Array.from({ length: 60 }, (_, i) => ({
      x: 0.5 + 0.5 * Math.sin(2.4 * i),
      y: 0.5 + 0.5 * Math.cos(1.7 * i),
    }));
    await drawStrokes(test.page, [scribble], MIDDLE);
    const headline = answerOf(test.page).locator('.headline-answer');
    await expect.poll(async () => headline.innerText()).toMatch(/unsure|No digit/);
  });

  it('keeps everything in its place while answers change', async () => {
    const { page } = test;
    const places = async (): Promise<unknown[]> =>
      Promise.all(
        [page.getByLabel('Drawing area'), answerOf(page), page.getByRole('tablist')].map((part) =>
          part.boundingBox(),
        ),
      );
    const blank = await places();
    await drawDigit(page, 3);
    await expectAnswer(page, '3');
    expect(await places()).toEqual(blank);
    await page.getByRole('button', { name: 'Clear' }).click();
    await drawNumber(page, [1, 9, 0, 8]);
    await expectAnswer(page, '1908');
    expect(await places()).toEqual(blank);
  });
});
