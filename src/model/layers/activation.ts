import { applyActivation, readActivation, type ActivationFunction } from './activation-function.js';
import type { KerasConfig } from './keras-config.js';
import type { Layer, LayerType } from './layer.js';
import { requireLastAxis } from './requirements.js';

/**
 * A nonlinearity by name.
 *
 * @see https://keras.io/api/layers/core_layers/activation/
 */
export const activation: LayerType = {
  className: 'Activation',
  create: (name, reader) => {
    const chosen = readActivation(reader);
    return createActivationLayer('Activation', name, { activation: chosen }, chosen);
  },
};

/**
 * `max(0, x)`; Keras' variants with a slope, a threshold or a ceiling are refused.
 *
 * @see https://keras.io/api/layers/activation_layers/relu/
 */
export const relu: LayerType = {
  className: 'ReLU',
  create: (name, reader) => {
    reader.mustBe('max_value', []);
    reader.mustBe('negative_slope', [0]);
    reader.mustBe('threshold', [0]);
    return createActivationLayer('ReLU', name, {}, 'relu');
  },
};

/**
 * Softmax over the last axis.
 *
 * @see https://keras.io/api/layers/activation_layers/softmax/
 */
export const softmax: LayerType = {
  className: 'Softmax',
  create: (name, reader) => ({
    ...createActivationLayer('Softmax', name, { axis: -1 }, 'softmax'),
    outputShape: (input) => {
      requireLastAxis(reader, input);
      return input;
    },
  }),
};

function createActivationLayer(
  className: string,
  name: string,
  config: KerasConfig,
  chosen: ActivationFunction,
): Layer {
  return {
    className,
    name,
    config,
    outputShape: (input) => input,
    neededInput: (output) => output,
    parameters: () => [],
    forward: (scope, input) => applyActivation(chosen, scope, input),
  };
}
