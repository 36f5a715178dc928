import type { StrokePoint } from './drawing.js';

/**
 * Leaves out points that lie closer than `spacing` to the one kept before; the first and the last stay.
 *
 * The curve through what is left stays within a quarter of the spacing of the curve before, also in sharp
 * corners: that is why points are not left out by how straight their surroundings are.
 */
export function thinPoints(points: readonly StrokePoint[], spacing: number): StrokePoint[] {
  const kept: StrokePoint[] = [];
  points.forEach((point, i) => {
    const before = kept.at(-1);
    if (!before || distance(before, point) >= spacing) kept.push(point);
    else if (i === points.length - 1) {
      if (kept.length > 1) kept[kept.length - 1] = point;
      else if (distance(before, point) > 0) kept.push(point);
    }
  });
  return kept;
}

/** How far apart two points are. */
export function distance(a: StrokePoint, b: StrokePoint): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
