import type { OnnxGraph } from '../onnx/onnx-graph.js';
import type { LowerBlocked } from './blocked-scope.js';
import { blockedDims, blockedSizes } from './group-layout.js';
import { convolveBlocked, transposeTiles } from './nchwc.js';
import { blockedKernelLayout, blockedVectorLayout } from './parameter-layout.js';

const onePixel = { kernel_shape: [1, 1] };

/** A convolution of one pixel: features are channels, images the pixels. */
export const lowerDense: LowerBlocked<'dense'> = (
  { input, kernel, bias, output },
  { graph, layout: { block }, read, write, readParameter },
) => {
  const inputs = {
    input: read(input),
    kernel: readParameter(kernel, blockedKernelLayout(kernel.shape, block, block)),
    bias: bias && readParameter(bias, blockedVectorLayout(bias.shape, block)),
  };
  write(output, convolveBlocked(graph, inputs, onePixel));
};

/** The same with the kernel transposed. */
export const lowerDenseInputGradient: LowerBlocked<'dense-input-gradient'> = (
  { gradient, kernel, output },
  { graph, layout: { block }, read, write, readParameter },
) => {
  const name = readParameter(kernel, blockedKernelLayout(kernel.shape, block, block));
  const [features, units] = [output, gradient].map(
    ({ shape }) => blockedSizes(shape, block).blocks,
  ) as [number, number];
  const tiles = graph.reshape(transposeTiles(graph, name, block), [units, features, -1]);
  const transposed = graph.reshape(graph.transpose(tiles, [1, 0, 2]), [
    features * block,
    units * block,
    1,
    1,
  ]);
  write(output, convolveBlocked(graph, { input: read(gradient), kernel: transposed }, onePixel));
};

/** The same with images as the channels and features as the pixels, as in a convolution. */
export const lowerDenseKernelGradient: LowerBlocked<'dense-kernel-gradient'> = (
  { input, gradient, output },
  { graph, layout, read, writeParameter },
) => {
  const { block, groups } = layout;
  const features = blockedDims(input.shape, layout)[1]!;
  const units = blockedDims(gradient.shape, layout)[1]!;
  const pixels = transposeTiles(graph, read(input), block);
  const kernelLayout = blockedKernelLayout(output.shape, block, block);
  const sums = convolveBlocked(
    graph,
    {
      input: graph.reshape(pixels, [1, groups * block, 1, features]),
      kernel: graph.reshape(groupsWithin(graph, read(gradient), groups, units / block), [
        units,
        groups * block,
        1,
        1,
      ]),
    },
    onePixel,
  );
  writeParameter(output, graph.reshape(sums, kernelLayout.dims), kernelLayout);
};

/** Groups behind the blocks of units, as a kernel has its channels. */
function groupsWithin(graph: OnnxGraph, name: string, groups: number, blocks: number): string {
  if (groups === 1 || blocks === 1) return name;
  return graph.transpose(graph.reshape(name, [groups, blocks, -1]), [1, 0, 2]);
}
