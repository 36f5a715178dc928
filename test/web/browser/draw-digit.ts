import type { Page } from 'playwright-core';
import { digitStrokes, type StrokePoint } from './digit-strokes.js';

/** Where something goes on the drawing area, in shares of the area's width and height. */
export interface Place {
  readonly left: number;
  readonly top: number;
  /** Its height, in shares of the area's height. */
  readonly height: number;
}

/** In the middle, as large as people draw one digit. */
export const MIDDLE: Place = { left: 0.38, top: 0.2, height: 0.6 };

/** Of so many points of a stroke one is moved through: enough for a smooth line. */
const EVERY = 2;

/** Draws a digit with the mouse, stroke by stroke, in one of the ways to write it. */
export async function drawDigit(
  page: Page,
  digit: number,
  place = MIDDLE,
  template = 0,
): Promise<void> {
  await drawStrokes(page, digitStrokes(digit, template), place);
}

/** Draws digits beside each other with the mouse. */
export async function drawNumber(page: Page, digits: readonly number[]): Promise<void> {
  for (const [i, digit] of digits.entries()) {
    await drawDigit(page, digit, placeInRow(i, digits.length));
  }
}

/** Where one of several digits goes that stand beside each other. */
export function placeInRow(index: number, count: number): Place {
  const height = Math.min(0.6, 0.9 / count);
  return { left: (index + 0.25) / count, top: 0.5 - height / 2, height };
}

/** Draws strokes with the mouse. */
export async function drawStrokes(
  page: Page,
  strokes: readonly (readonly StrokePoint[])[],
  place: Place,
): Promise<void> {
  for (const [first, ...others] of await placeStrokes(page, strokes, place)) {
    if (first === undefined) continue;
    await page.mouse.move(first.x, first.y);
    await page.mouse.down();
    for (const { x, y } of others) await page.mouse.move(x, y);
    await page.mouse.up();
  }
}

/** Where the points of strokes lie on the page, in its pixels. */
export async function placeStrokes(
  page: Page,
  strokes: readonly (readonly StrokePoint[])[],
  { left, top, height }: Place,
): Promise<StrokePoint[][]> {
  const area = await page.getByLabel('Drawing area').boundingBox();
  if (area === null) throw new Error('there is no drawing area');
  return strokes.map((stroke) =>
    stroke
      .filter((_, i) => i % EVERY === 0 || i === stroke.length - 1)
      .map(({ x, y }) => ({
        x: area.x + left * area.width + x * height * area.height,
        y: area.y + (top + y * height) * area.height,
      })),
  );
}
