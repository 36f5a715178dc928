import { describe, expect, it } from 'vitest';
import { holdsSquare } from '../../../src/data/image/holds-square.js';

describe('holdsSquare', () => {
  // Three rows of four; the largest square has two pixels a side.
  const values = Uint8Array.from([0, 1, 1, 0, 1, 1, 1, 0, 1, 0, 1, 1]);

  it.each([
    [1, true],
    [2, true],
    [3, false],
  ])('looks for a square of %i', (side, found) => {
    expect(holdsSquare(values, 4, side)).toBe(found);
  });

  it('finds no room where nothing is marked', () => {
    expect(holdsSquare(new Uint8Array(9), 3, 1)).toBe(false);
  });
});
