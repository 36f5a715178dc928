import { describe, expect, it } from 'vitest';
import { holdsSquare } from '../../../../src/data/image/separate/holds-square.js';

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

  it('finds a square wherever it lies, and only where all of it is marked', () => {
    const [width, height, side] = [9, 8, 3];
    for (let top = 0; top <= height - side; top++) {
      for (let left = 0; left <= width - side; left++) {
        const picture = new Uint8Array(width * height).fill(4);
        for (let y = top; y < top + side; y++) {
          picture.fill(5, y * width + left, y * width + left + side);
        }
        expect(holdsSquare(picture, width, side, 5)).toBe(true);
        picture[(top + 1) * width + left + 1] = 4;
        expect(holdsSquare(picture, width, side, 5)).toBe(false);
      }
    }
  });

  it('finds no room where nothing is marked', () => {
    expect(holdsSquare(new Uint8Array(9), 3, 1)).toBe(false);
  });
});
