import type { LayerType } from './layer.js';
import { readPooling } from './pooling.js';

/**
 * The largest value of each window.
 *
 * @see https://keras.io/api/layers/pooling_layers/max_pooling2d/
 */
export const maxPooling2d: LayerType = {
  className: 'MaxPooling2D',
  create: (name, reader) => {
    const { config, window, outputShape, neededInput } = readPooling(reader);
    return {
      className: 'MaxPooling2D',
      name,
      config,
      outputShape,
      neededInput,
      parameters: () => [],
      forward: ({ program }, input) => {
        const forward = program.record({
          kind: 'max-pool',
          input,
          window: window(input.shape),
          output: program.activation(outputShape(input.shape)),
        });
        return {
          output: forward.output,
          backward: (gradient) =>
            program.compute({ kind: 'max-pool-gradient', forward, gradient }, input.shape),
        };
      },
    };
  },
};
