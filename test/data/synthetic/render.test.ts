import { describe, expect, it } from 'vitest';
import type { Pen } from '../../../src/data/synthetic/handwriting.js';
import { tracePath } from '../../../src/data/synthetic/pen-path.js';
import { createRenderer } from '../../../src/data/synthetic/render.js';
import { parseStroke } from '../../../src/data/synthetic/stroke-template.js';

const ballPen: Pen = {
  width: 0.1,
  pressure: 0,
  pressureFrequency: 1,
  pressurePhase: 0,
  taperStart: 0,
  taperEnd: 0,
  nib: 0,
  nibAngle: 0,
  softness: 0.02,
};

const upright = [tracePath(parseStroke('0,0 0,50 0,100'))];

/** Amount of ink in each row of the canvas, as a width in pixels. */
const rowWidths = (pen: Partial<Pen>, paths = upright): number[] => {
  const { width, height, ink } = createRenderer()(paths, { ...ballPen, ...pen });
  return Array.from({ length: height }, (_, y) =>
    ink.subarray(y * width, (y + 1) * width).reduce((sum, value) => sum + value / 255, 0),
  );
};

describe('createRenderer', () => {
  it('draws a line as wide as the pen, and 64 pixels long', () => {
    const widths = rowWidths({});
    const middle = widths[Math.floor(widths.length / 2)]!;
    expect(middle).toBeCloseTo((0.1 / 1.1) * 64, 0);
    const length = widths.filter((width) => width > middle / 2).length;
    expect(length).toBeGreaterThanOrEqual(61);
    expect(length).toBeLessThanOrEqual(64);
  });

  it('leaves a background of ink at the edge of the canvas empty', () => {
    const widths = rowWidths({ width: 0.3, pressure: 0.3, nib: 0.3, softness: 0.04 });
    expect([widths[0], widths.at(-1)]).toEqual([0, 0]);
  });

  it('narrows the line towards a tapered end only', () => {
    const [plain, tapered] = [rowWidths({}), rowWidths({ taperEnd: 0.8 })];
    expect(tapered[15]!).toBeCloseTo(plain[15]!, 0);
    expect(tapered[66]!).toBeLessThan(plain[66]! * 0.7);
  });

  it('draws wider across the nib than along it', () => {
    const along = rowWidths({ nib: 0.3, nibAngle: 0 })[40]!;
    const across = rowWidths({ nib: 0.3, nibAngle: Math.PI / 2 })[40]!;
    expect(across / along).toBeCloseTo(1.3 / 0.7, 1);
  });

  it('wipes the canvas before each picture', () => {
    const render = createRenderer();
    const first = render(upright, ballPen).ink.slice();
    render([tracePath(parseStroke('0,0 50,0 100,0'))], ballPen);
    expect(render(upright, ballPen).ink).toEqual(first);
  });
});
