import { describe, expect, it } from 'vitest';
import { estimateStrokeWidth } from '../../../../src/data/image/ink/stroke-width.js';

/** A straight line, anti-aliased, `width` pixels wide and 140 long, turned by an angle. */
function drawLine(width: number, angle: number): Uint8Array {
  return Uint8Array.from({ length: 200 * 200 }, (_, i) => {
    const x = (i % 200) - 99.5;
    const y = Math.floor(i / 200) - 99.5;
    const along = Math.abs(x * Math.cos(angle) + y * Math.sin(angle));
    const across = Math.abs(y * Math.cos(angle) - x * Math.sin(angle));
    return along > 70 ? 0 : 255 * Math.min(Math.max(width / 2 + 0.5 - across, 0), 1);
  });
}

describe('estimateStrokeWidth', () => {
  it.each([
    [2, 0],
    [2, 0.4],
    [5, 0],
    [5, 0.4],
    [5, 0.785],
    [10, 1.2],
  ])('measures a pen of %d pixels at %d radians within a tenth', (width, angle) => {
    const ink = drawLine(width, angle);
    const estimate = estimateStrokeWidth({ width: 200, height: 200, ink });
    expect(Math.abs(estimate - width)).toBeLessThan(width / 10);
  });

  it('is 0 without ink', () => {
    expect(estimateStrokeWidth({ width: 3, height: 3, ink: new Uint8Array(9) })).toBe(0);
  });
});
