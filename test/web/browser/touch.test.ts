import type { CDPSession } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAnswer } from './answer-of.js';
import { describePage } from './describe-page.js';
import { digitStrokes } from './digit-strokes.js';
import { placeInRow, placeStrokes } from './draw-digit.js';

const PHONE = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
};

describePage(
  'a phone',
  (test) => {
    it('reads what a finger draws, without scrolling', async () => {
      const { page } = test;
      const session = await page.context().newCDPSession(page);
      for (const [i, digit] of [4, 2].entries()) {
        const strokes = await placeStrokes(page, digitStrokes(digit), placeInRow(i, 2));
        for (const stroke of strokes) await touch(session, stroke);
      }
      await expectAnswer(page, '42');
      expect(await page.evaluate(() => scrollY)).toBe(0);
    });

    it('shows drawing area and answer at once, and nothing wider than the screen', async () => {
      const { page } = test;
      const area = await page.getByLabel('Drawing area').boundingBox();
      const headline = await page.locator('.headline-answer').boundingBox();
      expect(area!.width).toBeGreaterThan(300);
      expect(headline!.y + headline!.height).toBeLessThanOrEqual(740);
      for (const name of ['Inside the network', 'Test digits', 'Model', 'This visit']) {
        await page.getByRole('tab', { name }).click();
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, name).toBeLessThanOrEqual(360);
      }
    });

    it('has buttons as large as a finger', async () => {
      for (const button of await test.page.getByRole('button').all()) {
        const box = await button.boundingBox();
        if (box === null || !(await button.isVisible())) continue;
        const name = await button.evaluate((element) => element.outerHTML.slice(0, 120));
        expect(Math.min(box.width, box.height), name).toBeGreaterThanOrEqual(40);
      }
    });
  },
  PHONE,
);

async function touch(
  session: CDPSession,
  points: readonly { readonly x: number; readonly y: number }[],
): Promise<void> {
  for (const [i, point] of points.entries()) {
    const type = i === 0 ? 'touchStart' : 'touchMove';
    await session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ ...point }] });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
