import { describe, expect, it } from 'vitest';
import { spreadOverImage } from '../../../src/model/explanation/spread-over-image.js';

describe('spreadOverImage', () => {
  it('leaves a map of the image as it is', () => {
    const map = Float32Array.from({ length: 784 }, (_, i) => i);
    const grid = { start: [0, 0], stride: [1, 1] } as const;
    expect(spreadOverImage(map, [28, 28], grid)).toEqual(map);
  });

  it('keeps values where they lie, mixes between them, and goes on beyond them', () => {
    const grid = { start: [4, 10], stride: [8, 2] } as const;
    const image = spreadOverImage(Float32Array.of(1, 2, 3, 5, 7, 9), [2, 3], grid);
    const at = (y: number, x: number): number => image[y * 28 + x]!;
    expect([at(4, 10), at(4, 12), at(4, 14)]).toEqual([1, 2, 3]);
    expect([at(12, 10), at(12, 12), at(12, 14)]).toEqual([5, 7, 9]);
    expect([at(4, 11), at(8, 10), at(6, 11)]).toEqual([1.5, 3, 2.625]);
    expect([at(0, 0), at(0, 27), at(27, 0), at(27, 27)]).toEqual([1, 3, 5, 9]);
  });

  it('spreads a single value everywhere', () => {
    const grid = { start: [13.5, 13.5], stride: [28, 28] } as const;
    const image = spreadOverImage(Float32Array.of(3), [1, 1], grid);
    expect(image).toEqual(new Float32Array(784).fill(3));
  });
});
