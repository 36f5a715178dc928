import { createXoshiro128 } from './xoshiro128.js';

/**
 * A stream of random numbers: the same seed and names give the same numbers on every machine.
 * Not for cryptography.
 */
export interface Random {
  /** A whole number in `[0, 2^32)`. */
  readonly uint32: () => number;
  /** A number in `[0, 1)` with 32 random bits. */
  readonly uniform: () => number;
  /** A number in `[low, high)`. */
  readonly between: (low: number, high: number) => number;
  /** A whole number in `[0, bound)`, without bias; `bound` is whole, from 1 to 2^32. */
  readonly integer: (bound: number) => number;
  /** A number from the standard normal distribution (mean 0, standard deviation 1). */
  readonly normal: () => number;
}

/**
 * Creates the stream that belongs to a seed and a path of names, such as
 * `createRandom(42, 'augment', epoch, imageIndex)`. Streams of different paths are independent, so
 * work can be cut into parts in any way without changing what each part draws.
 *
 * @see Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021: xoshiro128**
 * @see Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014: the seeding
 */
export function createRandom(seed: number, ...path: (string | number)[]): Random {
  const nextSeed = splitmix32(path.reduce<number>(mixName, mixName(0x9e3779b9, seed)));
  const uint32 = createXoshiro128(nextSeed(), nextSeed(), nextSeed(), nextSeed() | 1);
  const uniform = (): number => uint32() / 0x1_0000_0000;
  return {
    uint32,
    uniform,
    between: (low, high) => low + (high - low) * uniform(),
    integer: (bound) => {
      if (!Number.isInteger(bound) || bound < 1 || bound > 0x1_0000_0000) {
        throw new RangeError(`bound ${bound}`);
      }
      // Rejects the last, incomplete round of values, which would favour small results.
      const limit = 0x1_0000_0000 - (0x1_0000_0000 % bound);
      for (;;) {
        const value = uint32();
        if (value < limit) return value % bound;
      }
    },
    normal: () =>
      // Box and Muller, 1958; 1 - u keeps the logarithm finite.
      Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}

function mixName(state: number, name: string | number): number {
  if (typeof name === 'string') {
    // FNV-1a over the UTF-16 units.
    let hash = state ^ 0x811c9dc5;
    for (let i = 0; i < name.length; i++) {
      hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
    }
    return scramble(hash);
  }
  // Both halves count, so that seeds beyond 32 bits differ too.
  const low = scramble(state ^ (name >>> 0));
  return scramble(low + Math.imul(Math.floor(name / 0x1_0000_0000) | 0, 0x85ebca6b));
}

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return scramble(state);
  };
}

function scramble(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x21f0aaad);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x735a2d97);
  return mixed ^ (mixed >>> 15);
}
