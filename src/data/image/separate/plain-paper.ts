import type { Box } from '../ink/ink-box.js';

/** Paper of one colour, exact to the bit, as in a drawing program. */
export interface PlainPaper {
  /** The colour of the first pixel, and of all along the edges, as a word. */
  readonly color: number;
  /** What lies on it: the box around all pixels of another colour; null when there are none. */
  readonly box: Box | null;
}

/**
 * Finds the paper of a drawing that touches no edge.
 *
 * @param words one colour a pixel, row-major
 * @returns null when the pixels along the edges are not all of one colour
 */
export function findPlainPaper(
  words: Int32Array,
  width: number,
  height: number,
): PlainPaper | null {
  const color = words[0]!;
  let first = 1;
  while (first < words.length && words[first] === color) first++;
  if (first === words.length) return { color, box: null };
  const top = Math.floor(first / width);
  if (top === 0) return null;
  let last = words.length - 1;
  while (words[last] === color) last--;
  const bottom = Math.floor(last / width);
  if (bottom === height - 1) return null;
  let left = first % width;
  let right = last % width;
  for (let y = top; y <= bottom; y++) {
    const row = y * width;
    // Only the margins that are still open need a look.
    let x = 0;
    while (x < left && words[row + x] === color) x++;
    left = x;
    x = width - 1;
    while (x > right && words[row + x] === color) x--;
    right = x;
  }
  if (left === 0 || right === width - 1) return null;
  return { color, box: { x: left, y: top, width: right - left + 1, height: bottom - top + 1 } };
}
