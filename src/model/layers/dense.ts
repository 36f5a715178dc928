import { applyActivation, readActivation } from './activation-function.js';
import { readInitializer } from './initializers.js';
import type { LayerType } from './layer.js';
import { refuseRegularization, requireFeatures } from './requirements.js';

/**
 * Fully connected: `[features]` to `[units]`.
 *
 * @see https://keras.io/api/layers/core_layers/dense/
 */
export const dense: LayerType = {
  className: 'Dense',
  create: (name, reader) => {
    const units = reader.integer('units', 1);
    const activation = readActivation(reader);
    const useBias = reader.boolean('use_bias', true);
    const kernelInitializer = readInitializer(reader, 'kernel_initializer', 'glorot_uniform');
    const biasInitializer = readInitializer(reader, 'bias_initializer', 'zeros');
    refuseRegularization(reader, ['kernel', 'bias', 'activity']);

    return {
      className: 'Dense',
      name,
      config: {
        units,
        activation,
        use_bias: useBias,
        kernel_initializer: kernelInitializer,
        bias_initializer: biasInitializer,
      },
      outputShape: (input) => {
        requireFeatures(reader, input);
        return [units];
      },
      parameters: ([features]) => [
        {
          name: 'kernel',
          shape: [features!, units],
          initializer: kernelInitializer,
          trainable: true,
        },
        ...(useBias
          ? [{ name: 'bias', shape: [units], initializer: biasInitializer, trainable: true }]
          : []),
      ],
      forward: (scope, input) => {
        const { program } = scope;
        const kernel = scope.parameter('kernel');
        const bias = useBias ? scope.parameter('bias') : undefined;
        const summed = program.compute({ kind: 'dense', input, kernel, bias }, [units]);
        const activated = applyActivation(activation, scope, summed);
        return {
          output: activated.output,
          backward: (outputGradient) => {
            const gradient = activated.backward(outputGradient);
            scope.gradient(
              'kernel',
              program.computeParameter(
                { kind: 'dense-kernel-gradient', input, gradient },
                kernel.shape,
              ),
            );
            if (bias) {
              scope.gradient(
                'bias',
                program.computeParameter({ kind: 'bias-gradient', gradient }, bias.shape),
              );
            }
            return program.compute({ kind: 'dense-input-gradient', gradient, kernel }, input.shape);
          },
        };
      },
    };
  },
};
