import { describe, expect, it } from 'vitest';
import { crossEntropy, smoothedCrossEntropy } from '../../../src/model/evaluation/cross-entropy.js';

describe('smoothedCrossEntropy', () => {
  const probabilities = Float32Array.of(0.5, 0.25, 0.25);

  it('is the cross-entropy without smoothing', () => {
    expect(smoothedCrossEntropy(probabilities, 1, 0)).toBe(crossEntropy(0.25));
  });

  it('is the mean of the logarithms, weighted by the smoothed target', () => {
    const byHand = -(0.8 * Math.log(0.5) + 0.1 * Math.log(0.25) + 0.1 * Math.log(0.25));
    expect(smoothedCrossEntropy(probabilities, 0, 0.3)).toBeCloseTo(byHand, 6);
  });

  it('is least for the smoothed target itself', () => {
    const target = Float32Array.of(0.8, 0.1, 0.1);
    const least = smoothedCrossEntropy(target, 0, 0.3);
    expect(smoothedCrossEntropy(Float32Array.of(0.98, 0.01, 0.01), 0, 0.3)).toBeGreaterThan(least);
    expect(smoothedCrossEntropy(probabilities, 0, 0.3)).toBeGreaterThan(least);
  });
});
