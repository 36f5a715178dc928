import type { OnnxAttribute, OnnxGraph } from '../onnx/onnx-graph.js';

/** ONNX Runtime's own operators on channels in blocks (`NCHWc`), which its optimizer puts in otherwise. */
const DOMAIN = 'com.microsoft.nchwc';

/** What a blocked convolution reads. */
export interface ConvolutionInputs {
  readonly input: string;
  readonly kernel: string;
  readonly bias?: string | undefined;
  /** A value of the output's dimensions that is added to it. */
  readonly sum?: string | undefined;
}

/**
 * `Conv` on blocked values. Its kernel is `[filters/b][channels/b][height][width][b of channels][b of
 * filters]`, or `[filters/b][channels][height][width][b of filters]` for fewer channels than a block,
 * which then lie one after another.
 */
export function convolveBlocked(
  graph: OnnxGraph,
  { input, kernel, bias = '', sum = '' }: ConvolutionInputs,
  attributes: Readonly<Record<string, OnnxAttribute>>,
): string {
  const inputs = [input, kernel, bias, sum];
  while (inputs.at(-1) === '') inputs.pop();
  return graph.node('Conv', inputs, attributes, DOMAIN);
}

/** `AveragePool` on a blocked value, by windows side by side. */
export function averageBlocked(graph: OnnxGraph, input: string, window: readonly number[]): string {
  return graph.node('AveragePool', [input], { kernel_shape: window, strides: window }, DOMAIN);
}

/** `ReorderInput`: from `[batch, channels, height, width]` to channels in blocks. */
export function blockChannels(graph: OnnxGraph, pictures: string): string {
  return graph.node('ReorderInput', [pictures], {}, DOMAIN);
}

/**
 * Transposes each tile of `block` x `block` elements. Taken as pictures of `block` channels and
 * `block` pixels, it is what blocking does to them.
 */
export function transposeTiles(graph: OnnxGraph, name: string, block: number): string {
  return blockChannels(graph, graph.reshape(name, [-1, block, 1, block]));
}
