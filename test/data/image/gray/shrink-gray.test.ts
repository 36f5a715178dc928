import { describe, expect, it } from 'vitest';
import { shrinkGray } from '../../../../src/data/image/gray/shrink-gray.js';

describe('shrinkGray', () => {
  const image = { width: 3, height: 2, gray: Float32Array.from([0, 10, 50, 20, 30, 70]) };

  it('takes the mean of each square, and of what is left of it at the edge', () => {
    expect(shrinkGray(image, 2)).toEqual({
      width: 2,
      height: 1,
      gray: Float32Array.from([15, 60]),
    });
  });

  it('leaves a picture as it is when the factor is 1', () => {
    expect(shrinkGray(image, 1)).toBe(image);
  });
});
