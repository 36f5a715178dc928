import { describe, expect, it } from 'vitest';
import { standardLayout } from '../../../../src/model/graph/standard/parameter-layout.js';

describe('standardLayout', () => {
  it('turns the kernel of a convolution around, and back', () => {
    // [height 1, width 2, channels 2, filters 3]; the digits say width, channel, filter.
    const keras = Float32Array.of(0, 1, 2, 10, 11, 12, 100, 101, 102, 110, 111, 112);
    const layout = standardLayout([1, 2, 2, 3]);
    expect(layout.dims).toEqual([3, 2, 1, 2]);
    expect(layout.size).toBe(12);
    const packed = layout.pack(keras);
    expect(packed).toEqual(Float32Array.of(0, 100, 10, 110, 1, 101, 11, 111, 2, 102, 12, 112));
    expect(layout.unpack(packed)).toEqual(keras);
  });

  it.each([[[3]], [[4, 5]], [[]]])('leaves %j as it is', (shape: number[]) => {
    const layout = standardLayout(shape);
    const values = Float32Array.from({ length: layout.size }, (_, index) => index);
    expect(layout.dims).toEqual(shape);
    expect(layout.pack(values)).toEqual(values);
    expect(layout.unpack(values)).toEqual(values);
  });
});
