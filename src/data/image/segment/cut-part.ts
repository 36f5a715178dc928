import { measurePart, type Part } from './parts.js';
import type { Sheet } from './sheet.js';

/** Says which piece, from 0, a pixel of a part goes to; `x` and `y` count from its box's corner. */
export type PieceOf = (x: number, y: number) => number;

/**
 * Cuts a part into pieces, each with a label of its own.
 *
 * @param sheet its labels change
 * @param part what is cut
 * @param count how many pieces there are
 * @param pieceOf which of them a pixel goes to
 * @returns the pieces in their order; null for one without ink
 */
export function cutPart(
  sheet: Sheet,
  part: Part,
  count: number,
  pieceOf: PieceOf,
): (Part | null)[] {
  const { image, labels, newLabel } = sheet;
  const { x: left, y: top, width, height } = part.box;
  const names = Array.from({ length: count }, (_, i) => (i === 0 ? part.label : newLabel()));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const pixel = (top + y) * image.width + left + x;
      if (labels[pixel] === part.label) labels[pixel] = names[pieceOf(x, y)]!;
    }
  }
  return names.map((label) => measurePart(image, labels, label, part.box));
}
