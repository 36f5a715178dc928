import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/data/random.js';
import { createPermutation, shuffle } from '../../src/data/shuffle.js';

describe('createPermutation', () => {
  it.each([0, 1, 2, 3, 1000])('holds every number below %i once', (count) => {
    const permutation = createPermutation(count, createRandom(1));
    expect([...permutation].sort((a, b) => a - b)).toEqual(
      Array.from({ length: count }, (_, i) => i),
    );
  });

  it('is the same for the same stream, and another for another', () => {
    const permutation = createPermutation(100, createRandom(1, 'epoch', 1));
    expect(createPermutation(100, createRandom(1, 'epoch', 1))).toEqual(permutation);
    expect(createPermutation(100, createRandom(1, 'epoch', 2))).not.toEqual(permutation);
  });

  it('gives every order equally often', () => {
    const random = createRandom(2);
    const counts = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const order = createPermutation(4, random).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    const chiSquare = [...counts.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
    // 23 degrees of freedom: exceeded once in 10,000 times by a fair shuffle.
    expect(chiSquare).toBeLessThan(55);
  });
});

describe('shuffle', () => {
  it('keeps the values', () => {
    const values = Uint32Array.of(5, 5, 7, 4_294_967_295);
    shuffle(values, createRandom(3));
    expect([...values].sort((a, b) => a - b)).toEqual([5, 5, 7, 4_294_967_295]);
  });
});
