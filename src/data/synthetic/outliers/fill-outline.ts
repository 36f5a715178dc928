import type { InkImage } from '../../image/ink/ink-image.js';

/** A closed outline: points in pixels, the last one joined to the first. */
export interface Outline {
  /** Horizontal positions, to the right. */
  readonly x: readonly number[];
  /** Vertical positions, down. */
  readonly y: readonly number[];
}

/** Sets the ink of all pixels whose centres lie within an outline (the even-odd rule) to `value`. */
export function fillOutline(
  { width, height, ink }: InkImage,
  { x, y }: Outline,
  value = 255,
): void {
  for (let row = 0; row < height; row++) {
    const crossings = crossingsAt(row + 0.5, x, y);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const first = Math.max(0, Math.ceil(crossings[i]! - 0.5));
      const end = Math.min(width, Math.ceil(crossings[i + 1]! - 0.5));
      if (end > first) ink.fill(value, row * width + first, row * width + end);
    }
  }
}

/** Where the outline crosses a row, from left to right. */
function crossingsAt(row: number, x: readonly number[], y: readonly number[]): number[] {
  const crossings: number[] = [];
  let before = x.length - 1;
  for (let i = 0; i < x.length; i++) {
    const [y0, y1] = [y[before]!, y[i]!];
    if (y0 <= row !== y1 <= row) {
      crossings.push(x[before]! + ((row - y0) / (y1 - y0)) * (x[i]! - x[before]!));
    }
    before = i;
  }
  return crossings.sort((a, b) => a - b);
}
