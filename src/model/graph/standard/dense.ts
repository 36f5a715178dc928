import { sumPerChannel } from './normalization.js';
import type { LowerOperation } from './scope.js';

/** Gemm. */
export const lowerDense: LowerOperation<'dense'> = (operation, { graph, read, write }) => {
  const { input, kernel, bias, output } = operation;
  write(output, graph.node('Gemm', [read(input), read(kernel), ...(bias ? [read(bias)] : [])]));
};

/** Gemm with the kernel transposed. */
export const lowerDenseInputGradient: LowerOperation<'dense-input-gradient'> = (
  { gradient, kernel, output },
  { graph, read, write },
) => {
  write(output, graph.node('Gemm', [read(gradient), read(kernel)], { transB: 1 }));
};

/** Gemm with the input transposed. */
export const lowerDenseKernelGradient: LowerOperation<'dense-kernel-gradient'> = (
  { input, gradient, output },
  { graph, read, write },
) => {
  write(output, graph.node('Gemm', [read(input), read(gradient)], { transA: 1 }));
};

/** ReduceSum over the batch and the pixels. */
export const lowerBiasGradient: LowerOperation<'bias-gradient'> = (
  { gradient, output },
  { graph, read, write },
) => {
  write(output, sumPerChannel(graph, read(gradient), gradient));
};
