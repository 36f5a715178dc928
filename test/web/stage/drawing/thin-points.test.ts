import { expect, it } from 'vitest';
import type { StrokePoint } from '../../../../web/src/stage/drawing/drawing.js';
import { distance, thinPoints } from '../../../../web/src/stage/drawing/thin-points.js';

const circle = Array.from({ length: 200 }, (_, i): StrokePoint => [
  50 * Math.cos(i / 20),
  50 * Math.sin(i / 20),
  0.5,
]);

it('keeps both ends, and the points between at their distance', () => {
  const kept = thinPoints(circle, 4);
  expect(kept[0]).toBe(circle[0]);
  expect(kept.at(-1)).toBe(circle.at(-1));
  kept.slice(1, -1).forEach((point, i) => {
    expect(distance(point, kept[i] ?? point)).toBeGreaterThanOrEqual(4);
  });
});

it('leaves no point out that lies far from all that stay', () => {
  const kept = thinPoints(circle, 4);
  for (const point of circle) {
    expect(Math.min(...kept.map((other) => distance(point, other)))).toBeLessThan(4);
  }
});

it('keeps a dot a dot, and a tiny line a line', () => {
  expect(thinPoints([[1, 1, 0.5]], 4)).toHaveLength(1);
  expect(
    thinPoints(
      [
        [1, 1, 0.5],
        [2, 1, 0.5],
      ],
      4,
    ),
  ).toHaveLength(2);
});
