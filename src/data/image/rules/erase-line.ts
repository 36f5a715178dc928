import type { InkImage } from '../ink/ink-image.js';
import type { ThinLine } from './thin-lines.js';

/** How much thicker than usual a line may be in places. */
const THICKER = 1.6;

/** How far from its place a line is looked for, in pixels. */
const REACH = 1;

/**
 * Erases a line row by row, in place, wherever there is nothing but the line: where a stroke crosses
 * it, the run of ink is longer, and stays.
 */
export function eraseLine({ width, height, ink }: InkImage, line: ThinLine): void {
  const maxLength = THICKER * line.thickness + 1;
  const maxWeight = 255 * (THICKER * line.weight + 0.5);
  const last = line.bottom - line.top;
  // Where lines meet, at the corners of a box, their ends are not seen.
  const margin = Math.ceil(2 * line.thickness) + 2;
  for (let i = -margin; i <= last + margin; i++) {
    const y = line.top + i;
    if (y < 0 || y >= height) continue;
    const middle = Math.round(line.middles[Math.min(Math.max(i, 0), last)]!);
    const row = y * width;
    for (const x of [middle, middle - REACH, middle + REACH]) {
      if (x < 0 || x >= width || ink[row + x] === 0) continue;
      let start = x;
      let end = x + 1;
      while (start > 0 && ink[row + start - 1] !== 0) start--;
      while (end < width && ink[row + end] !== 0) end++;
      let weight = 0;
      for (let at = row + start; at < row + end; at++) weight += ink[at]!;
      if (end - start <= maxLength && weight <= maxWeight) ink.fill(0, row + start, row + end);
      break;
    }
  }
}
