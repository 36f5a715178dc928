import { windowOutputSize, type Window } from '../window.js';
import type { LowerOperation } from './scope.js';

/** Conv. */
export const lowerConvolve: LowerOperation<'convolve'> = (operation, { graph, read, write }) => {
  const { input, kernel, bias, window, output } = operation;
  const inputs = [read(input), read(kernel), ...(bias ? [read(bias)] : [])];
  write(output, graph.node('Conv', inputs, windowAttributes(window)));
};

/** ConvTranspose with the same kernel: `[filters, channels, height, width]` fits as it is. */
export const lowerConvolveInputGradient: LowerOperation<'convolve-input-gradient'> = (
  { gradient, kernel, window, output },
  { graph, read, write },
) => {
  const { size, strides, padding } = window;
  const paddings = [padding.top + padding.bottom, padding.left + padding.right];
  // Rows and columns that the forward window never reached.
  const missed = [0, 1].map(
    (axis) =>
      output.shape[axis]! -
      ((gradient.shape[axis]! - 1) * strides[axis]! + size[axis]! - paddings[axis]!),
  );
  write(
    output,
    graph.node('ConvTranspose', [read(gradient), read(kernel)], {
      ...windowAttributes(window),
      output_padding: missed,
    }),
  );
};

/**
 * Conv with batch and channels exchanged: the images are the kernel's channels, the gradient is
 * the kernel, and the stride becomes the dilation. The channels of the input lie within its width,
 * where the dilation steps over them: one wide matrix product instead of a narrow one for each
 * channel, twice as fast.
 */
export const lowerConvolveKernelGradient: LowerOperation<'convolve-kernel-gradient'> = (
  { input, gradient, window, output },
  { graph, read, write, dims },
) => {
  const [batch, channels, height, width] = dims(input) as [number, number, number, number];
  const [kernelHeight, kernelWidth] = window.size;
  const { top, bottom, left, right } = window.padding;
  const channelsLast = graph.node('Transpose', [read(input)], { perm: [0, 2, 3, 1] });
  const wide = graph.node('Reshape', [
    channelsLast,
    graph.wholeNumbers([1, batch, height, width * channels]),
  ]);
  const sums = graph.node(
    'Conv',
    [wide, graph.node('Transpose', [read(gradient)], { perm: [1, 0, 2, 3] })],
    {
      kernel_shape: windowOutputSize(window, input.shape),
      strides: [1, 1],
      dilations: [window.strides[0], window.strides[1] * channels],
      pads: [top, left * channels, bottom, right * channels],
    },
  );
  // What lies beyond the kernel belongs to pixels that the forward window never reached.
  const cut = graph.node('Slice', [
    sums,
    graph.wholeNumbers([0, 0]),
    graph.wholeNumbers([kernelHeight, kernelWidth * channels]),
    graph.wholeNumbers([2, 3]),
  ]);
  const filters = output.shape[3]!;
  const byChannel = graph.node('Reshape', [
    cut,
    graph.wholeNumbers([filters, kernelHeight, kernelWidth, channels]),
  ]);
  write(output, graph.node('Transpose', [byChannel], { perm: [0, 3, 1, 2] }));
};

/** The ONNX attributes of a sliding window. */
export function windowAttributes(window: Window): Record<string, number[]> {
  return {
    kernel_shape: [...window.size],
    strides: [...window.strides],
    pads: padsOf(window),
  };
}

function padsOf({ padding }: Window): number[] {
  return [padding.top, padding.left, padding.bottom, padding.right];
}
