import type { LayerType } from './layer.js';
import { requireImage } from './requirements.js';

/**
 * The mean of each channel: `[height, width, channels]` to `[channels]`.
 *
 * @see https://keras.io/api/layers/pooling_layers/global_average_pooling2d/
 */
export const globalAveragePooling2d: LayerType = {
  className: 'GlobalAveragePooling2D',
  create: (name, reader) => {
    reader.mustBe('data_format', ['channels_last']);
    reader.mustBe('keepdims', [false]);
    return {
      className: 'GlobalAveragePooling2D',
      name,
      config: { data_format: 'channels_last' },
      outputShape: (input) => {
        requireImage(reader, input);
        return [input[2]!];
      },
      parameters: () => [],
      forward: ({ program }, input) => ({
        output: program.compute({ kind: 'global-average-pool', input }, [input.shape[2]!]),
        backward: (gradient) =>
          program.compute({ kind: 'global-average-pool-gradient', gradient }, input.shape),
      }),
    };
  },
};
