import type { Page } from 'playwright-core';
import { digitStrokes } from './digit-strokes.js';

/** Where a digit goes on the drawing area, in shares of the area's width and height. */
export interface Place {
  readonly left: number;
  readonly top: number;
  /** The digit's height, in shares of the area's height. */
  readonly height: number;
}

/** In the middle, as large as people draw one digit. */
export const MIDDLE: Place = { left: 0.38, top: 0.2, height: 0.6 };

/** Every so many points of a stroke are moved through: enough for a smooth line. */
const EVERY = 2;

/** Draws a digit with the mouse, stroke by stroke. */
export async function drawDigit(page: Page, digit: number, place = MIDDLE): Promise<void> {
  const area = await page.getByLabel('Drawing area').boundingBox();
  if (area === null) throw new Error('there is no drawing area');
  const height = place.height * area.height;
  for (const stroke of digitStrokes(digit)) {
    const points = stroke
      .filter((_, i) => i % EVERY === 0 || i === stroke.length - 1)
      .map(({ x, y }) => ({
        x: area.x + place.left * area.width + x * height,
        y: area.y + place.top * area.height + y * height,
      }));
    await page.mouse.move(points[0]!.x, points[0]!.y);
    await page.mouse.down();
    for (const { x, y } of points.slice(1)) await page.mouse.move(x, y);
    await page.mouse.up();
  }
}

/** Draws digits beside each other. */
export async function drawNumber(page: Page, digits: readonly number[]): Promise<void> {
  const share = 1 / digits.length;
  for (const [i, digit] of digits.entries()) {
    const height = Math.min(0.6, 0.9 * share);
    await drawDigit(page, digit, { left: (i + 0.25) * share, top: 0.5 - height / 2, height });
  }
}
