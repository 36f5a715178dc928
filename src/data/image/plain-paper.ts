import type { DecodedImage } from './decoded-image.js';
import type { Box } from './ink-box.js';

/** Paper of one colour, exact to the bit, as in a drawing program. */
export interface PlainPaper {
  /** The colour of the first pixel, and of all along the edges. */
  readonly color: readonly [red: number, green: number, blue: number];
  /** What lies on it: the box around all pixels of another colour; null when there are none. */
  readonly box: Box | null;
}

/**
 * Finds the paper of a drawing that touches no edge.
 *
 * @returns null when the pixels along the edges are not all of one colour
 */
export function findPlainPaper({ width, height, rgb }: DecodedImage): PlainPaper | null {
  const rowBytes = 3 * width;
  const bytes = Buffer.from(rgb.buffer, rgb.byteOffset, rgb.length);
  const isOneColor = (end: number): boolean => bytes.compare(bytes, 3, end, 0, end - 3) === 0;
  if (!isOneColor(rowBytes)) return null;
  const isPlain = (y: number): boolean =>
    bytes.compare(bytes, y * rowBytes, (y + 1) * rowBytes, 0, rowBytes) === 0;
  if (!isPlain(height - 1)) return null;
  const [red, green, blue] = [rgb[0]!, rgb[1]!, rgb[2]!];
  const isPaper = (i: number): boolean =>
    rgb[i] === red && rgb[i + 1] === green && rgb[i + 2] === blue;
  for (let i = 0; i < rgb.length; i += rowBytes) {
    if (!isPaper(i) || !isPaper(i + rowBytes - 3)) return null;
  }
  const color = [red, green, blue] as const;
  let top = 1;
  while (top < height - 1 && isPlain(top)) top++;
  if (top >= height - 1) return { color, box: null };
  let bottom = height - 2;
  while (isPlain(bottom)) bottom--;
  let left = width - 1;
  let right = 0;
  for (let y = top; y <= bottom; y++) {
    const row = y * rowBytes;
    // Only the margins that are still open need a look.
    let x = 1;
    while (x < left && isPaper(row + 3 * x)) x++;
    left = x;
    x = width - 2;
    while (x > right && isPaper(row + 3 * x)) x--;
    right = x;
  }
  return { color, box: { x: left, y: top, width: right - left + 1, height: bottom - top + 1 } };
}
