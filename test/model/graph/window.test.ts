import { describe, expect, it } from 'vitest';
import { createWindow, windowOutputSize } from '../../../src/model/graph/window.js';

describe('createWindow', () => {
  // By hand, from the formulas of TensorFlow's "Notes on padding".
  it.each([
    { input: 28, size: 3, stride: 1, mode: 'valid', before: 0, after: 0, output: 26 },
    { input: 28, size: 5, stride: 2, mode: 'valid', before: 0, after: 0, output: 12 },
    { input: 28, size: 2, stride: 3, mode: 'valid', before: 0, after: 0, output: 9 },
    { input: 7, size: 7, stride: 1, mode: 'valid', before: 0, after: 0, output: 1 },
    { input: 28, size: 1, stride: 1, mode: 'same', before: 0, after: 0, output: 28 },
    { input: 28, size: 2, stride: 1, mode: 'same', before: 0, after: 1, output: 28 },
    { input: 28, size: 3, stride: 1, mode: 'same', before: 1, after: 1, output: 28 },
    { input: 28, size: 5, stride: 1, mode: 'same', before: 2, after: 2, output: 28 },
    { input: 28, size: 3, stride: 2, mode: 'same', before: 0, after: 1, output: 14 },
    { input: 7, size: 3, stride: 2, mode: 'same', before: 1, after: 1, output: 4 },
    { input: 7, size: 2, stride: 2, mode: 'same', before: 0, after: 1, output: 4 },
    { input: 28, size: 5, stride: 3, mode: 'same', before: 2, after: 2, output: 10 },
    { input: 9, size: 2, stride: 3, mode: 'same', before: 0, after: 0, output: 3 },
    { input: 8, size: 1, stride: 3, mode: 'same', before: 0, after: 0, output: 3 },
    { input: 2, size: 5, stride: 1, mode: 'same', before: 2, after: 2, output: 2 },
    { input: 3, size: 9, stride: 2, mode: 'same', before: 4, after: 4, output: 2 },
  ] as const)(
    '$mode, $size wide, stride $stride over $input pixels: $before before, $after after, $output out',
    ({ input, size, stride, mode, before, after, output }) => {
      const vertical = createWindow([input, 1, 5], [size, 1], [stride, 1], mode);
      expect(vertical.padding).toEqual({ top: before, bottom: after, left: 0, right: 0 });
      expect(windowOutputSize(vertical, [input, 1, 5])).toEqual([output, 1]);
      const horizontal = createWindow([1, input, 5], [1, size], [1, stride], mode);
      expect(horizontal.padding).toEqual({ top: 0, bottom: 0, left: before, right: after });
      expect(windowOutputSize(horizontal, [1, input, 5])).toEqual([1, output]);
    },
  );

  it('puts out nothing where the window does not fit', () => {
    const window = createWindow([4, 4, 1], [5, 3], [1, 1], 'valid');
    expect(windowOutputSize(window, [4, 4, 1])).toEqual([0, 2]);
  });
});
