import { describe, expect, it } from 'vitest';
import type { InkImage } from '../../../../src/data/image/ink/ink-image.js';
import { chooseCuts } from '../../../../src/data/image/segment/choose-cuts.js';
import { findSeams, type Seam } from '../../../../src/data/image/segment/seams.js';

const HEIGHT = 60;
const STROKE = 6;

/** Two upright strokes, leaning by `lean` pixels over the height, and a bridge between them. */
function drawBridge(lean = 0): InkImage {
  const width = 70 + lean;
  const ink = new Uint8Array(width * HEIGHT);
  for (let y = 0; y < HEIGHT; y++) {
    const shift = Math.round((lean * (HEIGHT - 1 - y)) / (HEIGHT - 1));
    ink.fill(255, y * width + shift, y * width + shift + STROKE);
    ink.fill(255, y * width + shift + 64, y * width + shift + 70);
    if (y >= 30 && y < 30 + STROKE) ink.fill(255, y * width + shift, y * width + shift + 70);
  }
  return { width, height: HEIGHT, ink };
}

function cheapest(seams: readonly Seam[]): Seam {
  return seams.reduce((best, seam) => (seam.crossing < best.crossing ? seam : best));
}

describe('findSeams', () => {
  it('goes through a bridge once, straight', () => {
    const seam = cheapest(findSeams(drawBridge(), HEIGHT));
    expect(seam.crossing).toBeCloseTo(STROKE);
    expect(seam.center).toBeGreaterThanOrEqual(STROKE);
    expect(seam.center).toBeLessThanOrEqual(64);
    expect(seam.columns).toHaveLength(HEIGHT);
  });

  it('leans as the writing does', () => {
    const middle = findSeams(drawBridge(30), HEIGHT).filter(
      ({ center }) => Math.abs(center - 50) < 12,
    );
    expect(cheapest(middle).crossing).toBeLessThan(1.3 * STROKE);
  });

  it('finds the same ways in a picture four times as large, about', () => {
    const small = drawBridge();
    const large: InkImage = {
      width: 4 * small.width,
      height: 4 * small.height,
      ink: Uint8Array.from(
        { length: 16 * small.ink.length },
        (_, i) =>
          small.ink[
            Math.floor(i / (16 * small.width)) * small.width +
              Math.floor((i % (4 * small.width)) / 4)
          ]!,
      ),
    };
    expect(cheapest(findSeams(large, 4 * HEIGHT)).crossing / 4).toBeCloseTo(STROKE, 0);
  });
});

describe('chooseCuts', () => {
  it('chooses seams apart from each other, left to right', () => {
    const image = drawBridge();
    const cuts = chooseCuts(image, findSeams(image, HEIGHT), HEIGHT, STROKE);
    expect(cuts.length).toBeGreaterThan(0);
    for (let i = 1; i < cuts.length; i++) {
      expect(cuts[i]!.center - cuts[i - 1]!.center).toBeGreaterThanOrEqual(0.12 * HEIGHT);
    }
  });

  it('does not cut off crumbs', () => {
    const bar: InkImage = { width: 60, height: 6, ink: new Uint8Array(360).fill(255) };
    for (const cut of chooseCuts(bar, findSeams(bar, 60), 60, STROKE)) {
      expect(cut.center).toBeGreaterThanOrEqual(0.05 * 60);
      expect(cut.center).toBeLessThanOrEqual(0.95 * 60);
    }
  });
});
