import { describe, expect, it } from 'vitest';
import type { Stroke } from '../../../../web/src/stage/drawing/drawing.js';
import {
  finishStroke,
  renderNewPoints,
  renderStroke,
} from '../../../../web/src/stage/drawing/render-stroke.js';
import { RecordedCanvas } from './recorded-canvas.js';

const pen: Stroke = {
  color: '#112233',
  width: 20,
  points: [
    [10, 10, 0.2],
    [40, 10, 0.5],
    [40, 60, 0.9],
    [80, 90, 0.9],
    [81, 92, 0.1],
  ],
};

function drawInPieces(stroke: Stroke, sizes: readonly number[]): string[] {
  const canvas = new RecordedCanvas();
  let drawn = 0;
  for (const size of sizes) {
    const soFar = { ...stroke, points: stroke.points.slice(0, drawn + size) };
    renderNewPoints(canvas, soFar, drawn);
    drawn += size;
  }
  finishStroke(canvas, stroke);
  return canvas.paths;
}

describe('renderStroke', () => {
  it.each([[[1, 1, 1, 1, 1]], [[2, 3]], [[4, 1]], [[1, 4]]])(
    'draws in pieces of %j points what it draws at once',
    (sizes) => {
      const canvas = new RecordedCanvas();
      renderStroke(canvas, pen);
      expect(drawInPieces(pen, sizes)).toEqual(canvas.paths);
    },
  );

  it('draws a single point as a round dot', () => {
    const canvas = new RecordedCanvas();
    renderStroke(canvas, { color: '#000000', width: 20, points: [[5, 6, 0.5]] });
    expect(canvas.paths).toEqual(['#000000 20 round M5,6Q5,6,5,6']);
  });

  it('runs from the first point to the last without a gap', () => {
    const canvas = new RecordedCanvas();
    renderStroke(canvas, pen);
    const ends = canvas.paths.map((path) => {
      const numbers = (path.match(/-?[\d.]+(?=[,QL]|$)/g) ?? []).map(Number);
      return { start: numbers.slice(0, 2), end: numbers.slice(-2) };
    });
    // The dot at the first point comes first.
    expect(ends[0]?.end).toEqual([10, 10]);
    ends.slice(1).forEach(({ start }, i) => {
      expect(start).toEqual(ends[i]?.end);
    });
    expect(ends.at(-1)?.end).toEqual([81, 92]);
  });

  it('is as wide as the brush at half pressure, and changes its width in steps nobody sees', () => {
    const canvas = new RecordedCanvas();
    renderStroke(canvas, pen);
    const widths = canvas.paths.map((path) => Number(path.split(' ')[1]));
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(20 * 0.6);
    expect(Math.max(...widths)).toBeLessThanOrEqual(20 * 1.4);
    widths.slice(1).forEach((width, i) => {
      expect(Math.abs(width - (widths[i] ?? 0))).toBeLessThan(1.5);
    });
  });
});
