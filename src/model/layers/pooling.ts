import type { Shape } from '../graph/shape.js';
import { coveredByWindows, createWindow, windowOutputSize, type Window } from '../graph/window.js';
import type { ConfigReader } from './config-reader.js';
import type { KerasConfig } from './keras-config.js';
import type { Layer } from './layer.js';
import { requireImage } from './requirements.js';

/** What the pooling layers have in common: their window and its options. */
export interface Pooling {
  readonly config: KerasConfig;
  /** The window over an image, with its padding worked out. */
  readonly window: (input: Shape) => Window;
  /** The shape after pooling. */
  readonly outputShape: (input: Shape) => Shape;
  /** See `Layer`. */
  readonly neededInput: Layer['neededInput'];
}

/**
 * Reads the options of a pooling layer: `pool_size` 2x2, `strides` equal to it, `valid`.
 *
 * @throws MnistError `invalid-layer`
 */
export function readPooling(reader: ConfigReader): Pooling {
  const poolSize = reader.pair('pool_size', [2, 2]);
  const strides = reader.pair('strides', poolSize);
  const padding = reader.choice('padding', ['valid', 'same'], 'valid');
  reader.mustBe('data_format', ['channels_last']);
  const window = (input: Shape): Window => createWindow(input, poolSize, strides, padding);
  return {
    config: { pool_size: poolSize, strides, padding, data_format: 'channels_last' },
    window,
    neededInput:
      padding === 'valid' ? (output) => coveredByWindows(poolSize, strides, output) : undefined,
    outputShape: (input) => {
      requireImage(reader, input);
      const [height, width] = windowOutputSize(window(input), input);
      if (height < 1 || width < 1) {
        throw reader.invalid(
          `an input of at least ${poolSize.join('x')} pixels`,
          `${input[0]}x${input[1]}`,
        );
      }
      return [height, width, input[2]!];
    },
  };
}
