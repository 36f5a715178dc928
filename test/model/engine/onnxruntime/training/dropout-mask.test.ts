import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../../src/data/random.js';
import { drawDropoutMask } from '../../../../../src/model/engine/onnxruntime/training/dropout-mask.js';

const draw = (length: number, rate: number): Float32Array => {
  const mask = new Float32Array(length).fill(NaN);
  drawDropoutMask(mask, rate, createRandom(1, 'mask'));
  return mask;
};

describe('drawDropoutMask', () => {
  it.each([0.001, 0.2, 0.25, 0.5, 0.9])('drops a share of %d and scales the rest', (rate) => {
    const mask = draw(100_001, rate);
    const kept = Math.fround(1 / (1 - rate));
    expect(mask.every((value) => value === 0 || value === kept)).toBe(true);
    // Four standard deviations of the binomial distribution.
    const zeros = mask.filter((value) => value === 0).length / mask.length;
    expect(Math.abs(zeros - rate)).toBeLessThan(4 * Math.sqrt((rate * (1 - rate)) / mask.length));
  });

  it('drops neighbours, which share a random number, independently', () => {
    const mask = draw(200_000, 0.5);
    const pairs = Array.from(
      { length: 100_000 },
      (_, pair) => Number(mask[2 * pair] === 0) + 2 * Number(mask[2 * pair + 1] === 0),
    );
    for (const outcome of [0, 1, 2, 3]) {
      const share = pairs.filter((pair) => pair === outcome).length / pairs.length;
      expect(share).toBeCloseTo(0.25, 2);
    }
  });

  it('drops nothing at a rate of 0', () => {
    expect(draw(1001, 0)).toEqual(new Float32Array(1001).fill(1));
  });

  it.each([0, 1, 2, 3])('fills a mask of %d elements', (length) => {
    expect(draw(length, 0.5).every((value) => value === 0 || value === 2)).toBe(true);
  });

  it('fills the last element of an odd mask at random, too', () => {
    const lasts = Array.from({ length: 200 }, (_, seed) => {
      const mask = new Float32Array(3);
      drawDropoutMask(mask, 0.5, createRandom(seed));
      return mask[2];
    });
    const zeros = lasts.filter((value) => value === 0).length;
    expect(zeros).toBeGreaterThan(70);
    expect(zeros).toBeLessThan(130);
  });
});
