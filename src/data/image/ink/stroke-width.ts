import type { InkImage } from './ink-image.js';

/**
 * Estimates how wide the pen was, in pixels: twice the area of the ink by the length of its outline,
 * which holds for any stroke that is much longer than wide. Greys count in proportion, so blur and
 * anti-aliasing hardly matter.
 *
 * @returns 0 when there is no ink
 */
export function estimateStrokeWidth({ width, height, ink }: InkImage): number {
  let area = 0;
  let outline = 0;
  const nothing = new Uint8Array(width);
  let row: Uint8Array = nothing;
  // One step beyond the edges, so that ink at the edge has an outline there too.
  for (let y = 0; y <= height; y++) {
    const next = y < height ? ink.subarray(y * width, (y + 1) * width) : nothing;
    let here = 0;
    let below = 0;
    for (let x = 0; x <= width; x++) {
      const right = x < width ? row[x]! : 0;
      const diagonal = x < width ? next[x]! : 0;
      area += here;
      // Inside of strokes, and outside, there is nothing to add.
      if (here !== diagonal || right !== below) {
        // The gradient at the corner where the four pixels meet (Roberts' cross).
        outline += Math.sqrt(((here - diagonal) ** 2 + (right - below) ** 2) / 2);
      }
      here = right;
      below = diagonal;
    }
    row = next;
  }
  return outline === 0 ? 0 : (2 * area) / outline;
}
