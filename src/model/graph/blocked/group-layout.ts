import type { OnnxGraph } from '../onnx/onnx-graph.js';
import type { Shape } from '../shape.js';

/**
 * How activations lie in memory: channels in blocks of `b`, and `b` images, a group, within the
 * width: `[group][channels/b][height][width][b images][b channels]`. ONNX Runtime takes that for
 * pictures `[groups, channels, height, width * b]` whose channels are blocked; a window steps over
 * the images between two columns by dilation. The innermost tile of `b` x `b` elements keeps vector
 * units busy at any width, and the gradient of an output is, byte for byte, a kernel of `b` channels
 * (the images), so that the gradient of a kernel is one convolution. Channels are filled up to whole
 * blocks; the added ones are 0 everywhere.
 */
export interface GroupLayout {
  /** `b`: channels in a block, and images in a group. */
  readonly block: number;
  readonly groups: number;
}

/** The sizes of a value in blocks. */
export interface BlockedSizes {
  readonly height: number;
  readonly width: number;
  /** Blocks of channels. */
  readonly blocks: number;
}

/** The sizes of a value in blocks; features are the channels of one pixel. */
export function blockedSizes(shape: Shape, block: number): BlockedSizes {
  const [height, width] = shape.length === 3 ? (shape as [number, number, number]) : [1, 1];
  return { height, width, blocks: Math.ceil(shape.at(-1)! / block) };
}

/** The dimensions under which ONNX Runtime sees a value. */
export function blockedDims(shape: Shape, { block, groups }: GroupLayout): number[] {
  const { height, width, blocks } = blockedSizes(shape, block);
  return [groups, blocks * block, height, width * block];
}

/** From the standard layout, `[batch, channels, height, width]` or `[batch, features]`. */
export function toGroups(
  graph: OnnxGraph,
  name: string,
  shape: Shape,
  layout: GroupLayout,
): string {
  const { block, groups } = layout;
  const { height, width, blocks } = blockedSizes(shape, block);
  const channels = shape.at(-1)!;
  const pictures = graph.reshape(name, [groups * block, channels, height * width]);
  const filled = graph.pad(pictures, [0, 0, 0], [0, blocks * block - channels, 0]);
  const tiles = graph.reshape(filled, [groups, block, blocks, block, height * width]);
  return graph.reshape(graph.transpose(tiles, [0, 2, 4, 1, 3]), blockedDims(shape, layout));
}

/** Back to the standard layout. */
export function fromGroups(
  graph: OnnxGraph,
  name: string,
  shape: Shape,
  { block, groups }: GroupLayout,
): string {
  const { height, width, blocks } = blockedSizes(shape, block);
  const channels = shape.at(-1)!;
  const tiles = graph.reshape(name, [groups, blocks, height * width, block, block]);
  const pictures = graph.reshape(graph.transpose(tiles, [0, 3, 1, 4, 2]), [
    groups * block,
    blocks * block,
    height * width,
  ]);
  const exact = graph.pad(pictures, [0, 0, 0], [0, channels - blocks * block, 0]);
  const pixels = shape.length === 3 ? [height, width] : [];
  return graph.reshape(exact, [groups * block, channels, ...pixels]);
}

/**
 * From pictures of one channel, `[batch, 1, height, width]`, to `[groups, 1, height, width * b]`:
 * a convolution takes fewer channels than a block as they are.
 */
export function toSingleChannelGroups(
  graph: OnnxGraph,
  name: string,
  [height, width]: Shape,
  { block, groups }: GroupLayout,
): string {
  const pictures = graph.reshape(name, [groups, block, height! * width!]);
  const tiles = graph.transpose(pictures, [0, 2, 1]);
  return graph.reshape(tiles, [groups, 1, height!, width! * block]);
}
