import type { OnnxGraph } from '../onnx/onnx-graph.js';
import type { Shape } from '../shape.js';
import { windowOutputSize, type Padding, type Window } from '../window.js';
import { blockedSizes, type GroupLayout } from './group-layout.js';
import { joinPhases, phaseSize, splitPhases, type StridePhases } from './stride-phases.js';

/**
 * A convolution as one with strides 1, which is the only one that groups within the width allow:
 * strides deal out the pixels of image and kernel as more channels, and windows then move by one.
 */
export interface UnitStrides {
  /** `[height, width]` of the image. */
  readonly size: readonly [number, number];
  /** Blocks of channels of the image; channels, where it is not in blocks. */
  readonly blocks: number;
  readonly kernelSize: readonly [number, number];
  readonly padding: Padding;
  /** Image and kernel to the form with strides 1, and their gradients back. */
  readonly splitImage: (name: string) => string;
  readonly joinImage: (name: string) => string;
  readonly splitKernel: (name: string) => string;
  readonly joinKernel: (name: string) => string;
}

/**
 * Puts a convolution into the form with strides 1.
 *
 * @param image the shape of its input
 * @param filterBlocks blocks of channels of its output
 * @param channelBlock channels in a block of the image: the block, or 1 for a single channel
 */
export function withUnitStrides(
  graph: OnnxGraph,
  image: Shape,
  window: Window,
  filterBlocks: number,
  { block, groups }: GroupLayout,
  channelBlock: number,
): UnitStrides {
  const { height, width, blocks } = blockedSizes(image, block);
  const { strides, padding, size: kernelSize } = window;
  const size = [height, width] as const;
  if (strides[0] === 1 && strides[1] === 1) {
    const same = (name: string): string => name;
    const steps = { splitImage: same, joinImage: same, splitKernel: same, joinKernel: same };
    return { size, blocks, kernelSize, padding, ...steps };
  }
  const ofKernel: StridePhases = {
    strides,
    size: kernelSize,
    padding: {
      top: 0,
      left: 0,
      bottom: missingTo(kernelSize[0], strides[0]),
      right: missingTo(kernelSize[1], strides[1]),
    },
  };
  const phasedKernel = phaseSize(ofKernel);
  const output = windowOutputSize(window, image);
  const covered = [0, 1].map((axis) => (output[axis]! + phasedKernel[axis]! - 1) * strides[axis]!);
  const ofImage: StridePhases = {
    strides,
    size,
    padding: {
      top: padding.top,
      left: padding.left,
      bottom: covered[0]! - height - padding.top,
      right: covered[1]! - width - padding.left,
    },
  };
  const phases = strides[0] * strides[1];
  const tile = channelBlock * block;
  const phasedSize = phaseSize(ofImage);
  const imageDims = [groups, blocks * phases * channelBlock, phasedSize[0], phasedSize[1] * block];
  const kernelDims = [filterBlocks * block, blocks * phases * channelBlock, ...phasedKernel];
  return {
    size: phasedSize,
    blocks: blocks * phases,
    kernelSize: phasedKernel,
    padding: { top: 0, left: 0, bottom: 0, right: 0 },
    splitImage: (name) =>
      graph.reshape(splitPhases(graph, name, ofImage, groups * blocks, tile), imageDims),
    joinImage: (name) => joinPhases(graph, name, ofImage, groups * blocks, tile),
    splitKernel: (name) =>
      graph.reshape(splitPhases(graph, name, ofKernel, filterBlocks * blocks, tile), kernelDims),
    joinKernel: (name) => joinPhases(graph, name, ofKernel, filterBlocks * blocks, tile),
  };
}

/** How much is missing to the next multiple. */
function missingTo(length: number, divisor: number): number {
  return Math.ceil(length / divisor) * divisor - length;
}
