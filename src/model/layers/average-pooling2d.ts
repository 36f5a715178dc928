import type { LayerType } from './layer.js';
import { readPooling } from './pooling.js';

/**
 * The mean of each window; padding is not counted.
 *
 * @see https://keras.io/api/layers/pooling_layers/average_pooling2d/
 */
export const averagePooling2d: LayerType = {
  className: 'AveragePooling2D',
  create: (name, reader) => {
    const { config, window: windowOver, outputShape, neededInput } = readPooling(reader);
    return {
      className: 'AveragePooling2D',
      name,
      config,
      outputShape,
      neededInput,
      parameters: () => [],
      forward: ({ program }, input) => {
        const window = windowOver(input.shape);
        const shape = outputShape(input.shape);
        return {
          output: program.compute({ kind: 'average-pool', input, window }, shape),
          backward: (gradient) =>
            program.compute({ kind: 'average-pool-gradient', gradient, window }, input.shape),
        };
      },
    };
  },
};
