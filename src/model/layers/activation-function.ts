import type { Activation, ElementwiseActivation } from '../graph/vocabulary.js';
import type { ConfigReader } from './config-reader.js';
import type { ForwardPass, LayerScope } from './layer.js';

const activationFunctions = ['linear', 'relu', 'sigmoid', 'tanh', 'softmax'] as const;

/** A nonlinearity that a layer may end with, by its Keras name. */
export type ActivationFunction = (typeof activationFunctions)[number];

/** Reads the option `activation`, which Keras leaves at `linear`. */
export function readActivation(reader: ConfigReader): ActivationFunction {
  return reader.choice('activation', activationFunctions, 'linear');
}

/** Says a nonlinearity, forward and backward. */
export function applyActivation(
  activation: ActivationFunction,
  scope: LayerScope,
  input: Activation,
): ForwardPass {
  if (activation === 'linear') return { output: input, backward: (gradient) => gradient };
  return activation === 'softmax'
    ? applySoftmax(scope, input)
    : applyElementwise(activation, scope, input);
}

function applySoftmax({ program }: LayerScope, input: Activation): ForwardPass {
  const { shape } = input;
  const probabilities = program.compute({ kind: 'softmax', input }, shape);
  return {
    output: probabilities,
    backward: (gradient) =>
      program.compute({ kind: 'softmax-gradient', probabilities, gradient }, shape),
  };
}

function applyElementwise(
  activation: ElementwiseActivation,
  { program }: LayerScope,
  input: Activation,
): ForwardPass {
  const { shape } = input;
  const activated = program.compute({ kind: 'activate', activation, input }, shape);
  return {
    output: activated,
    backward: (gradient) =>
      program.compute({ kind: 'activate-gradient', activation, activated, gradient }, shape),
  };
}
