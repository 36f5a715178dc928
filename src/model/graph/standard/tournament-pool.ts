import type { OnnxGraph } from '../onnx/onnx-graph.js';
import type { Window } from '../window.js';
import type { GradientOf } from './scope.js';
import { playTournament } from './tournament.js';

/** What pooling gives, and the way back. */
export interface Pooled {
  readonly maxima: string;
  /** The gradient with respect to the input, from that with respect to the maxima. */
  readonly gradientOf: GradientOf;
}

/** Whether the windows lie side by side, so that each pixel is in one of them at most. */
export function isTiling({ size, strides, padding }: Window): boolean {
  return (
    size.every((length, axis) => length === strides[axis]) &&
    Object.values(padding).every((pixels) => pixels === 0)
  );
}

/**
 * Max-pooling by windows side by side. The columns of each window compete first, then the winners of
 * its rows: elementwise work on large blocks, 1.8 times as fast as asking MaxPool for positions. A
 * tie goes to the left and the top.
 *
 * @param name pictures, in memory `[..., height, width, elements of a pixel]`
 * @param pixel elements of a pixel
 */
export function poolByTournament(
  graph: OnnxGraph,
  name: string,
  [height, width]: readonly [number, number],
  pixel: number,
  { size: [rows, columns] }: Window,
): Pooled {
  const [pooledHeight, pooledWidth] = [Math.floor(height / rows), Math.floor(width / columns)];
  // The last rows and columns that no window reaches, left out here and 0 in the gradient.
  const spare = [0, pooledHeight * rows - height, pooledWidth * columns - width, 0];
  const isEven = spare.every((count) => count === 0);
  const none = [0, 0, 0, 0];
  const cropped = isEven
    ? name
    : graph.pad(graph.reshape(name, [-1, height, width, pixel]), none, spare);

  const pairs = graph.reshape(cropped, [-1, columns, pixel]);
  const byColumn = playTournament(graph, splitAxis(graph, pairs, columns));
  const line = pooledWidth * pixel;
  const byRow = playTournament(
    graph,
    splitAxis(graph, graph.reshape(byColumn.winners, [-1, rows, line]), rows),
  );
  return {
    maxima: byRow.winners,
    gradientOf: (gradient) => {
      const lineShares = byRow.share(graph.reshape(gradient, [-1, 1, line]));
      const lines = graph.node('Concat', lineShares, { axis: 1 });
      const shares = byColumn.share(graph.reshape(lines, [-1, 1, pixel]));
      const joined = graph.node('Concat', shares, { axis: 1 });
      if (isEven) return joined;
      const dims = [-1, pooledHeight * rows, pooledWidth * columns, pixel];
      const missing = spare.map((count) => -count);
      return graph.pad(graph.reshape(joined, dims), none, missing);
    },
  };
}

/** Cuts axis 1 into single slices. */
function splitAxis(graph: OnnxGraph, name: string, count: number): string[] {
  return count === 1 ? [name] : graph.multiNode('Split', [name], { axis: 1 }, count);
}
