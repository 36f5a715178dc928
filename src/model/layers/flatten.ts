import { sizeOfShape } from '../graph/shape.js';
import type { LayerType } from './layer.js';

/**
 * `[height, width, channels]` to `[features]`, rows first and channels last.
 *
 * @see https://keras.io/api/layers/reshaping_layers/flatten/
 */
export const flatten: LayerType = {
  className: 'Flatten',
  create: (name, reader) => {
    reader.mustBe('data_format', ['channels_last']);
    return {
      className: 'Flatten',
      name,
      config: { data_format: 'channels_last' },
      outputShape: (input) => [sizeOfShape(input)],
      parameters: () => [],
      forward: ({ program }, input) => ({
        output: program.compute({ kind: 'reshape', input }, [sizeOfShape(input.shape)]),
        backward: (gradient) => program.compute({ kind: 'reshape', input: gradient }, input.shape),
      }),
    };
  },
};
