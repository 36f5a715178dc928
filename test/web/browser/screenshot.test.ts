import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { expectAnswer } from './answer-of.js';
import { describePage } from './describe-page.js';
import { drawDigit, placeInRow } from './draw-digit.js';

/** The picture of the page in the README; written anew with UPDATE_DOCS=1. */
const PICTURE = fileURLToPath(new URL('../../../docs/page.png', import.meta.url));

const DESK = {
  viewport: { width: 1200, height: 760 },
  deviceScaleFactor: 1,
  colorScheme: 'light',
} as const;

/** The paper, the answer, and the first layer of the network. */
const HEIGHT = 1240;

/** Which of the ways to write it each digit of 1908 is written in: what looks like one hand. */
const NUMBER = [
  { digit: 1, template: 1 },
  { digit: 9, template: 0 },
  { digit: 0, template: 0 },
  { digit: 8, template: 0 },
];

const MAX_BYTES = 120_000;

describePage(
  'a picture of the page',
  (test) => {
    it('shows a number, its answer, and the inside of the network', async () => {
      const { page } = test;
      for (const [i, { digit, template }] of NUMBER.entries()) {
        const { left, top, height } = placeInRow(i, NUMBER.length);
        const larger = { left, top: top - 0.09, height: height + 0.18 };
        await drawDigit(page, digit, larger, template);
      }
      await expectAnswer(page, '1908');
      await page.getByRole('tab', { name: 'Inside the network' }).click();
      await page.getByRole('img', { name: 'Which pixels matter for the answer 8' }).waitFor();
      // Nothing under the mouse, and all maps painted.
      await page.mouse.move(0, 0);
      await page.setViewportSize({ width: DESK.viewport.width, height: HEIGHT });
      const first = page.getByRole('slider', { name: /^Maps of/ }).first();
      await expect.poll(async () => first.locator('canvas').getAttribute('width')).not.toBe('1');

      const taken = await page.screenshot({ animations: 'disabled' });
      const picture = await sharp(taken)
        .png({ palette: true, colours: 128, dither: 0.4, effort: 10 })
        .toBuffer();
      expect(await sharp(picture).metadata()).toMatchObject({
        format: 'png',
        width: DESK.viewport.width,
        height: HEIGHT,
      });
      expect(picture.length).toBeLessThan(MAX_BYTES);
      if (process.env.UPDATE_DOCS === '1') await writeFile(PICTURE, picture);
    });
  },
  DESK,
);
