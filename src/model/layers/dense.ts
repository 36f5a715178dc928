import { finishProduct, readKernelAndBias } from './kernel-and-bias.js';
import type { LayerType } from './layer.js';
import { requireFeatures } from './requirements.js';

/**
 * Fully connected: `[features]` to `[units]`.
 *
 * @see https://keras.io/api/layers/core_layers/dense/
 */
export const dense: LayerType = {
  className: 'Dense',
  create: (name, reader) => {
    const units = reader.integer('units', 1);
    const kernelAndBias = readKernelAndBias(reader);
    return {
      className: 'Dense',
      name,
      config: { units, ...kernelAndBias.config },
      outputShape: (input) => {
        requireFeatures(reader, input);
        return [units];
      },
      parameters: ([features]) => kernelAndBias.parameters([features!, units]),
      forward: (scope, input) => {
        const { program } = scope;
        const kernel = scope.parameter('kernel');
        const bias = kernelAndBias.bias(scope);
        const summed = program.compute({ kind: 'dense', input, kernel, bias }, [units]);
        return finishProduct(kernelAndBias, scope, summed, {
          kernelGradient: (gradient) =>
            program.computeParameter(
              { kind: 'dense-kernel-gradient', input, gradient },
              kernel.shape,
            ),
          inputGradient: (gradient) =>
            program.compute({ kind: 'dense-input-gradient', gradient, kernel }, input.shape),
        });
      },
    };
  },
};
