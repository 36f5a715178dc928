import type { Shape } from '../graph/shape.js';
import type { Activation, ParameterValue } from '../graph/vocabulary.js';
import { applyActivation, readActivation, type ActivationFunction } from './activation-function.js';
import type { ConfigReader } from './config-reader.js';
import { readInitializer } from './initializers.js';
import type { KerasConfig } from './keras-config.js';
import type { ForwardPass, LayerScope, ParameterSpec } from './layer.js';
import { refuseRegularization } from './requirements.js';

/** What layers that multiply by a kernel have in common: bias, initialisers, activation. */
export interface KernelAndBias {
  readonly activation: ActivationFunction;
  /** Their options, complete. */
  readonly config: KerasConfig;
  /** The kernel and, if there is one, the bias; the kernel's last axis is the output. */
  readonly parameters: (kernelShape: Shape) => ParameterSpec[];
  /** The bias, if there is one. */
  readonly bias: (scope: LayerScope) => ParameterValue | undefined;
}

/**
 * Reads the options that Conv2D and Dense share.
 *
 * @throws MnistError `invalid-layer`
 */
export function readKernelAndBias(reader: ConfigReader): KernelAndBias {
  const activation = readActivation(reader);
  const useBias = reader.boolean('use_bias', true);
  const kernelInitializer = readInitializer(reader, 'kernel_initializer', 'glorot_uniform');
  const biasInitializer = readInitializer(reader, 'bias_initializer', 'zeros');
  refuseRegularization(reader, ['kernel', 'bias', 'activity']);
  return {
    activation,
    config: {
      activation,
      use_bias: useBias,
      kernel_initializer: kernelInitializer,
      bias_initializer: biasInitializer,
    },
    parameters: (kernelShape) => {
      const kernel = { name: 'kernel', initializer: kernelInitializer, trainable: true };
      const bias = { name: 'bias', initializer: biasInitializer, trainable: true };
      return [
        { ...kernel, shape: kernelShape },
        ...(useBias ? [{ ...bias, shape: [kernelShape.at(-1)!] }] : []),
      ];
    },
    bias: (scope) => (useBias ? scope.parameter('bias') : undefined),
  };
}

/** How a layer passes gradients on, given the gradient of its product with the kernel. */
export interface ProductGradients {
  readonly kernelGradient: (gradient: Activation) => ParameterValue;
  readonly inputGradient: (gradient: Activation) => Activation;
}

/** Ends such a layer: the activation behind the product, and all gradients. */
export function finishProduct(
  { activation, bias: biasOf }: KernelAndBias,
  scope: LayerScope,
  product: Activation,
  { kernelGradient, inputGradient }: ProductGradients,
): ForwardPass {
  const { program } = scope;
  const bias = biasOf(scope);
  const activated = applyActivation(activation, scope, product);
  return {
    output: activated.output,
    backward: (outputGradient) => {
      const gradient = activated.backward(outputGradient);
      scope.gradient('kernel', kernelGradient(gradient));
      if (bias) {
        const biasGradient = { kind: 'bias-gradient', gradient } as const;
        scope.gradient('bias', program.computeParameter(biasGradient, bias.shape));
      }
      return inputGradient(gradient);
    },
  };
}
