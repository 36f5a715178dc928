import type { InkImage } from './ink-image.js';

/** A rectangle of whole pixels. */
export interface Box {
  /** The leftmost column. */
  readonly x: number;
  /** The topmost row. */
  readonly y: number;
  /** Columns. */
  readonly width: number;
  /** Rows. */
  readonly height: number;
}

/** The smallest box that holds every pixel with ink (more than 0), or null when there is none. */
export function findInkBox({ width, height, ink }: InkImage): Box | null {
  const end = width * height;
  let first = 0;
  while (first < end && ink[first] === 0) first++;
  if (first === end) return null;
  const top = Math.floor(first / width);
  let last = end - 1;
  while (ink[last] === 0) last--;
  const bottom = Math.floor(last / width);
  let left = first % width;
  let right = last % width;
  for (let y = top; y <= bottom; y++) {
    const row = y * width;
    // Only the margins that are still open need a look.
    for (let x = 0; x < left; x++) {
      if (ink[row + x] !== 0) left = x;
    }
    for (let x = width - 1; x > right; x--) {
      if (ink[row + x] !== 0) right = x;
    }
  }
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}
