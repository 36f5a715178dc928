import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../../src/data/random.js';
import { createXoshiro128 } from '../../src/data/xoshiro128.js';

function draw<Value>(count: number, next: () => Value): Value[] {
  return Array.from({ length: count }, next);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('createXoshiro128', () => {
  it('gives the numbers of the reference implementation', () => {
    // From xoshiro128starstar.c 1.1 with the state 1, 2, 3, 4, as published in the tests of Rust's
    // rand_xoshiro.
    expect(draw(10, createXoshiro128(1, 2, 3, 4))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
      4258142804,
    ]);
  });
});

describe('createRandom', () => {
  it('gives the same numbers for the same seed and names', () => {
    const numbers = draw(100, createRandom(42, 'augment', 3).uint32);
    expect(draw(100, createRandom(42, 'augment', 3).uint32)).toEqual(numbers);
  });

  it('never changes its numbers: they are part of every saved result', () => {
    expect(draw(3, createRandom(42).uint32)).toEqual([591096929, 3805213926, 2835600684]);
    expect(draw(3, createRandom(42, 'shuffle', 1).uint32)).toEqual([
      3157830729, 2763703574, 1794730539,
    ]);
  });

  it('gives other numbers for every other seed and path', () => {
    const streams: Random[] = [
      createRandom(0),
      createRandom(1),
      createRandom(-1),
      createRandom(2 ** 32),
      createRandom(2 ** 32 + 1),
      createRandom(Number.MAX_SAFE_INTEGER),
      createRandom(0, 0),
      createRandom(0, 0, 0),
      createRandom(0, 1),
      createRandom(1, 0),
      createRandom(0, 'a'),
      createRandom(0, 'b'),
      createRandom(0, 'a', 'b'),
      createRandom(0, 'ab'),
      createRandom(0, 'b', 'a'),
      createRandom(0, ''),
      ...Array.from({ length: 1000 }, (_, index) => createRandom(7, 'image', index)),
    ];
    const beginnings = streams.map((stream) => draw(2, stream.uint32).join());
    expect(new Set(beginnings).size).toBe(streams.length);
  });

  it('has no trace of one stream in the next', () => {
    // Standard error of the correlation of 20,000 pairs: 0.007.
    const first = draw(20_000, createRandom(1, 'a').uniform);
    const second = draw(20_000, createRandom(2, 'a').uniform);
    const covariance = mean(first.map((value, i) => (value - 0.5) * (second[i]! - 0.5)));
    expect(Math.abs(covariance * 12)).toBeLessThan(0.03);
  });

  it('spreads the first numbers of neighbouring streams evenly', () => {
    const firsts = Array.from({ length: 20_000 }, (_, index) => createRandom(5, index).uniform());
    expect(mean(firsts)).toBeCloseTo(0.5, 1.9);
    expect(mean(firsts.map((value) => (value - 0.5) ** 2))).toBeCloseTo(1 / 12, 2);
  });
});

describe('uniform and between', () => {
  it('lie in [0, 1) with mean 1/2 and variance 1/12', () => {
    const values = draw(100_000, createRandom(1).uniform);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    // Five standard errors: 0.0046 of the mean, 0.0012 of the variance.
    expect(Math.abs(mean(values) - 0.5)).toBeLessThan(0.0046);
    expect(Math.abs(mean(values.map((value) => (value - 0.5) ** 2)) - 1 / 12)).toBeLessThan(0.0012);
  });

  it('reach from low to high', () => {
    const random = createRandom(2);
    const values = draw(10_000, () => random.between(-3, 5));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(-3);
    expect(Math.min(...values)).toBeLessThan(-2.98);
    expect(Math.max(...values)).toBeLessThan(5);
    expect(Math.max(...values)).toBeGreaterThan(4.98);
  });
});

describe('integer', () => {
  it('gives every value equally often', () => {
    const random = createRandom(3);
    const counts = new Array<number>(7).fill(0);
    for (let i = 0; i < 70_000; i++) counts[random.integer(7)]! += 1;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    // Six degrees of freedom: exceeded once in 10,000 times by a fair generator.
    expect(chiSquare).toBeLessThan(27.9);
  });

  it('has no bias towards small values where 2^32 is no multiple', () => {
    // Plain `% bound` would give values below 2^30 twice as often as others.
    const random = createRandom(4);
    const bound = 3 * 2 ** 30;
    const low = draw(30_000, () => random.integer(bound)).filter((value) => value < 2 ** 30).length;
    expect(Math.abs(low - 10_000)).toBeLessThan(5 * Math.sqrt(30_000 * (1 / 3) * (2 / 3)));
  });

  it('gives 0 for the bound 1 and any 32-bit number for the bound 2^32', () => {
    expect(createRandom(5).integer(1)).toBe(0);
    expect(createRandom(5).integer(2 ** 32)).toBe(createRandom(5).uint32());
  });

  it.each([0, -1, 1.5, NaN, Infinity, 2 ** 32 + 1])('refuses the bound %d', (bound) => {
    expect(() => createRandom(6).integer(bound)).toThrow(RangeError);
  });
});

describe('normal', () => {
  it('has the moments of the standard normal distribution', () => {
    const values = draw(100_000, createRandom(8).normal);
    expect(values.every(Number.isFinite)).toBe(true);
    // Five standard errors each.
    expect(Math.abs(mean(values))).toBeLessThan(0.016);
    expect(Math.abs(mean(values.map((value) => value ** 2)) - 1)).toBeLessThan(0.023);
    expect(Math.abs(mean(values.map((value) => value ** 3)))).toBeLessThan(0.062);
    expect(Math.abs(mean(values.map((value) => value ** 4)) - 3)).toBeLessThan(0.16);
  });
});
