import type { Random } from './random.js';

/**
 * Puts values into random order, in place; every order is equally likely.
 *
 * @see Fisher and Yates; Durstenfeld, "Algorithm 235: Random permutation", 1964
 */
export function shuffle(values: Uint32Array, random: Random): void {
  for (let last = values.length - 1; last > 0; last--) {
    const other = random.integer(last + 1);
    const value = values[last]!;
    values[last] = values[other]!;
    values[other] = value;
  }
}

/** Creates the numbers from 0 to `count - 1` in random order. */
export function createPermutation(count: number, random: Random): Uint32Array {
  const permutation = Uint32Array.from({ length: count }, (_, index) => index);
  shuffle(permutation, random);
  return permutation;
}
