import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAnswer } from './answer-of.js';
import { describePage } from './describe-page.js';
import { drawNumber } from './draw-digit.js';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const SCREENS = [
  { name: 'a desk screen, light', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  { name: 'a desk screen, dark', viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  { name: 'a phone, light', viewport: { width: 360, height: 740 }, colorScheme: 'light' },
  { name: 'a phone, dark', viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
] as const;

for (const { name, ...screen } of SCREENS) {
  describePage(
    `accessibility on ${name}`,
    (test) => {
      it('has no violation, whatever is open', async () => {
        const { page } = test;
        // The policy of the page allows no scripts of others; this one goes in past it.
        expect(await violations(page), 'blank').toEqual([]);
        await drawNumber(page, [1, 9, 0, 8]);
        await expectAnswer(page, '1908');
        for (const tab of ['Inside the network', 'Test digits', 'Model', 'This visit']) {
          await page.getByRole('tab', { name: tab }).click();
          if (tab === 'Model') {
            await page.getByRole('button', { name: 'Measure on the test digits' }).click();
            await page.getByRole('button', { name: /: 4 taken for 4/ }).click({ timeout: 60_000 });
            await page.getByRole('list', { name: 'Digits of this cell' }).waitFor();
          }
          if (tab === 'Test digits') {
            await page
              .getByRole('button', { name: /^Answered/ })
              .first()
              .waitFor();
          }
          if (tab === 'Inside the network') {
            await page.getByRole('list', { name: 'Layers' }).waitFor();
          }
          expect(await violations(page), tab).toEqual([]);
        }
        await page.keyboard.press('?');
        expect(await violations(page), 'help').toEqual([]);
      });
    },
    screen,
  );
}

/** What axe-core finds wrong, each with the elements that it is about. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await axeSource());
  const { violations: found } = await page.evaluate(async () =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return found.map(
    ({ id, impact, nodes }) =>
      `${id} (${impact ?? 'unrated'}): ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

async function axeSource(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return readFile(axePath, 'utf8');
}
