import { coveredByWindows, createWindow, windowOutputSize } from '../graph/window.js';
import { finishProduct, readKernelAndBias } from './kernel-and-bias.js';
import type { LayerType } from './layer.js';
import { requireImage } from './requirements.js';

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
    const kernelAndBias = readKernelAndBias(reader);
    reader.mustBe('data_format', ['channels_last']);
    reader.mustBe('dilation_rate', [1, [1, 1]]);
    reader.mustBe('groups', [1]);

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
        ...kernelAndBias.config,
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
      neededInput:
        padding === 'valid' ? (output) => coveredByWindows(kernelSize, strides, output) : undefined,
      parameters: ([, , channels]) => kernelAndBias.parameters([...kernelSize, channels!, filters]),
      forward: (scope, input) => {
        const { program } = scope;
        const window = createWindow(input.shape, kernelSize, strides, padding);
        const kernel = scope.parameter('kernel');
        const bias = kernelAndBias.bias(scope);
        const shape = [...windowOutputSize(window, input.shape), filters];
        const convolved = program.compute({ kind: 'convolve', input, kernel, bias, window }, shape);
        return finishProduct(kernelAndBias, scope, convolved, {
          kernelGradient: (gradient) =>
            program.computeParameter(
              { kind: 'convolve-kernel-gradient', input, gradient, window },
              kernel.shape,
            ),
          inputGradient: (gradient) =>
            program.compute(
              { kind: 'convolve-input-gradient', gradient, kernel, window },
              input.shape,
            ),
        });
      },
    };
  },
};
