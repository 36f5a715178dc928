import { describe, expect, it } from 'vitest';
import {
  blockedKernelLayout,
  blockedVectorLayout,
} from '../../../../src/model/graph/blocked/parameter-layout.js';

const count = (size: number): Float32Array => Float32Array.from({ length: size }, (_, i) => i + 1);

describe('blockedVectorLayout', () => {
  it('fills a vector up with zeros to whole blocks, and back', () => {
    const layout = blockedVectorLayout([3], 4);
    expect(layout.dims).toEqual([4]);
    expect(layout.pack(count(3))).toEqual(Float32Array.of(1, 2, 3, 0));
    expect(layout.unpack(Float32Array.of(1, 2, 3, 9))).toEqual(count(3));
  });
});

describe('blockedKernelLayout', () => {
  it('puts channels and filters into tiles, pixel by pixel', () => {
    // [height 1, width 2, channels 3, filters 3]; the digits say width, channel, filter.
    const keras = Float32Array.from({ length: 18 }, (_, index) => {
      return 100 * Math.floor(index / 9) + 10 * (Math.floor(index / 3) % 3) + (index % 3) + 111;
    });
    const layout = blockedKernelLayout([1, 2, 3, 3], 2, 2);
    expect(layout.dims).toEqual([4, 4, 1, 2]);
    const packed = layout.pack(keras);
    // Filters 1 and 2; channels 1 and 2, then 3 and nothing; pixels 1 and 2.
    expect([...packed.slice(0, 8)]).toEqual([111, 112, 121, 122, 211, 212, 221, 222]);
    expect([...packed.slice(8, 16)]).toEqual([131, 132, 0, 0, 231, 232, 0, 0]);
    expect([...packed.slice(16, 24)]).toEqual([113, 0, 123, 0, 213, 0, 223, 0]);
    expect(layout.unpack(packed)).toEqual(keras);
  });

  it('leaves a single channel alone', () => {
    const layout = blockedKernelLayout([1, 2, 1, 2], 4, 1);
    expect(layout.dims).toEqual([4, 1, 1, 2]);
    expect([...layout.pack(count(4))]).toEqual([1, 2, 0, 0, 3, 4, 0, 0]);
  });

  it.each([
    [[3, 5, 20, 33], 16, 16],
    [[40, 10], 16, 16],
    [[3, 3, 1, 9], 8, 1],
  ])('brings %j back', (shape: number[], block, channelBlock) => {
    const layout = blockedKernelLayout(shape, block, channelBlock);
    const keras = count(shape.reduce((product, size) => product * size, 1));
    expect(layout.pack(keras)).toHaveLength(layout.size);
    expect(layout.unpack(layout.pack(keras))).toEqual(keras);
  });
});
