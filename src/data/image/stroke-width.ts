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
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= width || y >= height ? 0 : ink[y * width + x]!;
  // One step beyond the edges, so that ink at the edge has an outline there too.
  for (let y = -1; y < height; y++) {
    for (let x = -1; x < width; x++) {
      const here = at(x, y);
      const right = at(x + 1, y);
      const below = at(x, y + 1);
      const diagonal = at(x + 1, y + 1);
      area += here;
      // The gradient at the corner where the four pixels meet (Roberts' cross).
      outline += Math.sqrt(((here - diagonal) ** 2 + (right - below) ** 2) / 2);
    }
  }
  return outline === 0 ? 0 : (2 * area) / outline;
}
