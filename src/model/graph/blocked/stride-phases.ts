import type { OnnxGraph } from '../onnx/onnx-graph.js';
import type { Padding } from '../window.js';

/** Rows and columns dealt out in turn: with strides 2 and 2, four pictures of a quarter of the pixels. */
export interface StridePhases {
  readonly strides: readonly [number, number];
  /** Before: `[height, width]` of a picture. */
  readonly size: readonly [number, number];
  /** Added around it first, so that the strides divide it; negative where it is cut. */
  readonly padding: Padding;
}

/** From `[lead, height, width, inner]` to `[lead, phases, height', width', inner]`. */
export function splitPhases(
  graph: OnnxGraph,
  name: string,
  { strides, size, padding }: StridePhases,
  lead: number,
  inner: number,
): string {
  const { top, left, bottom, right } = padding;
  const pictures = graph.reshape(name, [lead, ...size, inner]);
  const padded = graph.pad(pictures, [0, top, left, 0], [0, bottom, right, 0]);
  const [rows, columns] = phaseSize({ strides, size, padding });
  const dealt = graph.reshape(padded, [lead, rows, strides[0], columns, strides[1], inner]);
  return graph.transpose(dealt, [0, 2, 4, 1, 3, 5]);
}

/** The way back; what was added is cut off, what was cut becomes 0. */
export function joinPhases(
  graph: OnnxGraph,
  name: string,
  { strides, size, padding }: StridePhases,
  lead: number,
  inner: number,
): string {
  const { top, left, bottom, right } = padding;
  const [rows, columns] = phaseSize({ strides, size, padding });
  const phases = graph.reshape(name, [lead, ...strides, rows, columns, inner]);
  const joined = graph.transpose(phases, [0, 3, 1, 4, 2, 5]);
  const pictures = graph.reshape(joined, [lead, rows * strides[0], columns * strides[1], inner]);
  return graph.pad(pictures, [0, -top, -left, 0], [0, -bottom, -right, 0]);
}

/** The `[height, width]` of one phase. */
export function phaseSize({ strides, size, padding }: StridePhases): [number, number] {
  const { top, left, bottom, right } = padding;
  return [(size[0] + top + bottom) / strides[0], (size[1] + left + right) / strides[1]];
}
