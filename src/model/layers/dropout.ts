import type { LayerType } from './layer.js';

/**
 * Inverted dropout: in training each element is 0 with probability `rate`, else scaled by
 * `1 / (1 - rate)`; otherwise nothing happens.
 *
 * @see https://keras.io/api/layers/regularization_layers/dropout/
 * @see Srivastava et al., "Dropout", 2014
 */
export const dropout: LayerType = {
  className: 'Dropout',
  create: (name, reader) => {
    const rate = reader.number('rate', [0, 0.999]);
    reader.mustBe('noise_shape', []);
    return {
      className: 'Dropout',
      name,
      config: { rate },
      outputShape: (input) => input,
      neededInput: (output) => output,
      parameters: () => [],
      forward: (scope, input) => {
        if (!scope.training || rate === 0) {
          return { output: input, backward: (gradient) => gradient };
        }
        const mask = scope.dropoutMask(input.shape, rate);
        const masked = (value: typeof input): typeof input =>
          scope.program.compute({ kind: 'mask', input: value, mask }, value.shape);
        return { output: masked(input), backward: masked };
      },
    };
  },
};
