/**
 * Creates xoshiro128** 1.1 from its state of four 32-bit numbers, which must not all be 0.
 *
 * @returns a function that gives the next number, in `[0, 2^32)`
 * @see https://prng.di.unimi.it/xoshiro128starstar.c
 */
export function createXoshiro128(a: number, b: number, c: number, d: number): () => number {
  return () => {
    const scrambled = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return scrambled >>> 0;
  };
}

function rotateLeft(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
