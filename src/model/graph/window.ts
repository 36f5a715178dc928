import type { Shape } from './shape.js';

/** How much is added around an image, in pixels. */
export interface Padding {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A sliding window over `[height, width]`, with its padding worked out. */
export interface Window {
  /** `[height, width]` of the window. */
  readonly size: readonly [number, number];
  /** `[vertical, horizontal]` step. */
  readonly strides: readonly [number, number];
  readonly padding: Padding;
}

/** Keras' two ways of treating the border. */
export type PaddingMode = 'valid' | 'same';

/**
 * Works out the padding of a window over an image. `same` pads as TensorFlow does: the output has
 * `ceil(input / stride)` pixels, and the odd pixel of padding goes to the bottom and the right.
 *
 * @param input `[height, width, channels]`
 * @see https://www.tensorflow.org/api_docs/python/tf/nn#notes_on_padding_2
 */
export function createWindow(
  input: Shape,
  size: readonly [number, number],
  strides: readonly [number, number],
  mode: PaddingMode,
): Window {
  const [vertical, horizontal] = [0, 1].map((axis) => {
    if (mode === 'valid') return [0, 0] as const;
    const output = Math.ceil(input[axis]! / strides[axis]!);
    const total = Math.max(0, (output - 1) * strides[axis]! + size[axis]! - input[axis]!);
    return [Math.floor(total / 2), Math.ceil(total / 2)] as const;
  }) as [readonly [number, number], readonly [number, number]];
  return {
    size,
    strides,
    padding: { top: vertical[0], bottom: vertical[1], left: horizontal[0], right: horizontal[1] },
  };
}

/** The `[height, width]` that windows without padding cover, given how many there are each way. */
export function coveredByWindows(
  size: Window['size'],
  strides: Window['strides'],
  [rows, columns]: readonly [number, number],
): [number, number] {
  return [(rows - 1) * strides[0] + size[0], (columns - 1) * strides[1] + size[1]];
}

/**
 * The `[height, width]` that a window makes of an image; zero or less where it does not fit.
 *
 * @param input `[height, width, channels]`
 */
export function windowOutputSize(window: Window, input: Shape): [number, number] {
  const { size, strides, padding } = window;
  return [
    Math.floor((input[0]! + padding.top + padding.bottom - size[0]) / strides[0]) + 1,
    Math.floor((input[1]! + padding.left + padding.right - size[1]) / strides[1]) + 1,
  ];
}
