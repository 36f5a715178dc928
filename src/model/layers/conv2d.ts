import { createWindow, windowOutputSize } from '../graph/window.js';
import { applyActivation, readActivation } from './activation-function.js';
import { readInitializer } from './initializers.js';
import type { LayerType } from './layer.js';
import { refuseRegularization, requireImage } from './requirements.js';

/**
 * Convolution: `[height, width, channels]` to `[height', width', filters]`.
 *
 * @see https://keras.io/api/layers/convolution_layers/convolution2d/
 */
export const conv2d: LayerType = {
  className: 'Conv2D',
  create: (name, reader) => {
    const filters = reader.integer('filters', 1);
    const kernelSize = reader.pair('kernel_size');
    const strides = reader.pair('strides', [1, 1]);
    const padding = reader.choice('padding', ['valid', 'same'], 'valid');
    const activation = readActivation(reader);
    const useBias = reader.boolean('use_bias', true);
    const kernelInitializer = readInitializer(reader, 'kernel_initializer', 'glorot_uniform');
    const biasInitializer = readInitializer(reader, 'bias_initializer', 'zeros');
    reader.mustBe('data_format', ['channels_last']);
    reader.mustBe('dilation_rate', [1, [1, 1]]);
    reader.mustBe('groups', [1]);
    refuseRegularization(reader, ['kernel', 'bias', 'activity']);

    return {
      className: 'Conv2D',
      name,
      config: {
        filters,
        kernel_size: kernelSize,
        strides,
        padding,
        data_format: 'channels_last',
        dilation_rate: [1, 1],
        activation,
        use_bias: useBias,
        kernel_initializer: kernelInitializer,
        bias_initializer: biasInitializer,
      },
      outputShape: (input) => {
        requireImage(reader, input);
        const [height, width] = windowOutputSize(
          createWindow(input, kernelSize, strides, padding),
          input,
        );
        if (height < 1 || width < 1) {
          throw reader.invalid(
            `an input of at least ${kernelSize.join('x')} pixels`,
            `${input[0]}x${input[1]}`,
          );
        }
        return [height, width, filters];
      },
      parameters: ([, , channels]) => [
        {
          name: 'kernel',
          shape: [...kernelSize, channels!, filters],
          initializer: kernelInitializer,
          trainable: true,
        },
        ...(useBias
          ? [{ name: 'bias', shape: [filters], initializer: biasInitializer, trainable: true }]
          : []),
      ],
      forward: (scope, input) => {
        const { program } = scope;
        const window = createWindow(input.shape, kernelSize, strides, padding);
        const kernel = scope.parameter('kernel');
        const bias = useBias ? scope.parameter('bias') : undefined;
        const shape = [...windowOutputSize(window, input.shape), filters];
        const convolved = program.compute({ kind: 'convolve', input, kernel, bias, window }, shape);
        const activated = applyActivation(activation, scope, convolved);
        return {
          output: activated.output,
          backward: (outputGradient) => {
            const gradient = activated.backward(outputGradient);
            scope.gradient(
              'kernel',
              program.computeParameter(
                { kind: 'convolve-kernel-gradient', input, gradient, window },
                kernel.shape,
              ),
            );
            if (bias) {
              scope.gradient(
                'bias',
                program.computeParameter({ kind: 'bias-gradient', gradient }, bias.shape),
              );
            }
            return program.compute(
              { kind: 'convolve-input-gradient', gradient, kernel, window },
              input.shape,
            );
          },
        };
      },
    };
  },
};
