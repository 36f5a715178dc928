import { describe, expect, it } from 'vitest';
import { isRightAnswer, writeTarget } from '../../../src/model/training/targets.js';

function targetOf(label: number, smoothing: number): number[] {
  const target = new Float32Array(4).fill(NaN);
  writeTarget(target, label, smoothing);
  return Array.from(target);
}

describe('writeTarget', () => {
  it('is one for the true class without smoothing', () => {
    expect(targetOf(2, 0)).toEqual([0, 0, 1, 0]);
  });

  it('gives the smoothed share to all classes alike', () => {
    const target = targetOf(0, 0.2);
    [0.85, 0.05, 0.05, 0.05].forEach((share, i) => {
      expect(target[i]).toBeCloseTo(share, 6);
    });
  });

  it.each([0, 0.3])('gives an outlier all classes alike, smoothing %d', (smoothing) => {
    expect(targetOf(4, smoothing)).toEqual([0.25, 0.25, 0.25, 0.25]);
  });
});

describe('isRightAnswer', () => {
  it('asks for the largest logit', () => {
    expect(isRightAnswer(Float32Array.of(-3, 2, 1.9), 1)).toBe(true);
    expect(isRightAnswer(Float32Array.of(-3, 2, 1.9), 2)).toBe(false);
  });

  it('asks of an outlier that no class has more than half', () => {
    const logitsOf = (...probabilities: number[]): Float32Array =>
      Float32Array.from(probabilities, (probability) => Math.log(probability) + 7);
    expect(isRightAnswer(logitsOf(0.48, 0.3, 0.22), 3)).toBe(true);
    expect(isRightAnswer(logitsOf(0.52, 0.3, 0.18), 3)).toBe(false);
  });
});
