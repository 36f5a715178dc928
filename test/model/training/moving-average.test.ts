import { describe, expect, it } from 'vitest';
import { moveAverages } from '../../../src/model/training/moving-average.js';

describe('moveAverages', () => {
  const whole = { start: 0, end: 3 };

  it('keeps a share of what was, and takes the rest from the weights', () => {
    const averages = Float32Array.of(4, -8, 0);
    moveAverages(averages, Float32Array.of(8, 8, 1), whole, 0.75, 2);
    expect([...averages]).toEqual([5, -4, 0.25]);
  });

  it('begins with the weights of the first step', () => {
    const averages = Float32Array.of(7, 7, 7);
    moveAverages(averages, Float32Array.of(1, 2, 3), whole, 0.99, 1);
    expect([...averages]).toEqual([1, 2, 3]);
  });

  it('comes to the weighted sum of all steps', () => {
    // Keras: average <- momentum * average + (1 - momentum) * weight, from the first weight on.
    const [momentum, steps] = [0.9, [3, -1, 4, 1, -5, 9]];
    const averages = new Float32Array(1);
    steps.forEach((weight, index) => {
      moveAverages(
        ...([
          averages,
          Float32Array.of(weight),
          { start: 0, end: 1 },
          momentum,
          index + 1,
        ] as const),
      );
    });
    const expected = steps.reduce(
      (sum, weight, index) =>
        sum + weight * momentum ** (5 - index) * (index === 0 ? 1 : 1 - momentum),
      0,
    );
    expect(averages[0]).toBeCloseTo(expected, 5);
  });

  it('changes its stretch only', () => {
    const averages = new Float32Array(3);
    moveAverages(averages, Float32Array.of(1, 1, 1), { start: 1, end: 2 }, 0.5, 2);
    expect([...averages]).toEqual([0, 0.5, 0]);
  });
});
