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
 * the kernel, and the stride becomes the dilation.
 */
export const lowerConvolveKernelGradient: LowerOperation<'convolve-kernel-gradient'> = (
  { input, gradient, window, output },
  { graph, read, write },
) => {
  const exchange = (name: string): string =>
    graph.node('Transpose', [name], { perm: [1, 0, 2, 3] });
  const [height, width] = windowOutputSize(window, input.shape);
  const full = graph.node('Conv', [exchange(read(input)), exchange(read(gradient))], {
    kernel_shape: [height, width],
    strides: [1, 1],
    dilations: [...window.strides],
    pads: padsOf(window),
  });
  // Rows and columns beyond the kernel belong to pixels that the forward window never reached.
  const [kernelHeight, kernelWidth] = window.size;
  const cut = graph.node('Slice', [
    full,
    graph.wholeNumbers([0, 0]),
    graph.wholeNumbers([kernelHeight, kernelWidth]),
    graph.wholeNumbers([2, 3]),
  ]);
  write(output, exchange(cut));
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
