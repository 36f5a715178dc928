import { describe, expect, it } from 'vitest';
import { medianOf } from '../../../../src/data/image/separate/median.js';
import { createRandom } from '../../../../src/data/random.js';

describe('medianOf', () => {
  it('is the lower of the two in the middle', () => {
    expect(medianOf(Float64Array.of(3, 1, 2), 0)).toBe(2);
    expect(medianOf(Float64Array.of(4, 1, 3, 2), 0)).toBe(2);
    expect(medianOf(Float64Array.of(7), 0)).toBe(7);
  });

  it('falls back where there is nothing', () => {
    expect(medianOf(new Float64Array(), 255)).toBe(255);
  });

  it.each([1, 2, 10, 1000])('is what sorting gives, among %i different values', (values) => {
    const random = createRandom(1);
    for (let length = 1; length < 200; length++) {
      const numbers = Float64Array.from({ length }, () => random.integer(values) - values / 2);
      const sorted = numbers.toSorted();
      expect(medianOf(numbers.slice(), 0)).toBe(sorted[(length - 1) >> 1]);
      expect(medianOf(sorted.slice(), 0)).toBe(sorted[(length - 1) >> 1]);
      expect(medianOf(sorted.toReversed(), 0)).toBe(sorted[(length - 1) >> 1]);
    }
  });
});
