import type { OnnxGraph } from '../onnx/onnx-graph.js';
import { sizeOfShape } from '../shape.js';
import type { Shape } from '../shape.js';
import type { MaxPool } from '../vocabulary.js';
import type { Window } from '../window.js';
import { windowAttributes } from './convolution.js';
import type { GradientOf, LowerOperation, StandardScope } from './scope.js';
import { playTournament } from './tournament.js';

/** MaxPool; where a gradient will be needed, in a way that remembers where the maxima were. */
export const lowerMaxPool: LowerOperation<'max-pool'> = (operation, scope) => {
  const { graph, read, write } = scope;
  const { input, window, output } = operation;
  if (!scope.isDifferentiated(operation)) {
    write(output, graph.node('MaxPool', [read(input)], windowAttributes(window)));
    return;
  }
  const pool = isTiling(window) ? poolByTournament : poolByPosition;
  const { maxima, gradientOf } = pool(operation, scope);
  write(output, maxima);
  scope.keepGradient(operation, gradientOf);
};

/** What the forward pass has prepared. */
export const lowerMaxPoolGradient: LowerOperation<'max-pool-gradient'> = (
  { forward, gradient, output },
  { read, write, keptGradient },
) => {
  write(output, keptGradient(forward)(read(gradient)));
};

interface Pooled {
  readonly maxima: string;
  /** The gradient with respect to the input, from that with respect to the maxima. */
  readonly gradientOf: GradientOf;
}

/** Whether the windows lie side by side, so that each pixel is in one of them at most. */
function isTiling({ size, strides, padding }: Window): boolean {
  return (
    size.every((length, axis) => length === strides[axis]) &&
    Object.values(padding).every((pixels) => pixels === 0)
  );
}

/**
 * The columns of each window compete first, then the winners of its rows: elementwise work on large
 * blocks, 1.8 times as fast as asking MaxPool for positions. A tie goes to the left and the top.
 */
function poolByTournament({ input, window, output }: MaxPool, scope: StandardScope): Pooled {
  const { graph, read } = scope;
  const [height, width, channels] = output.shape as [number, number, number];
  const [rows, columns] = window.size;
  const reshape = (name: string, dims: readonly number[]): string =>
    graph.node('Reshape', [name, graph.wholeNumbers(dims)]);

  const used = [height * rows, width * columns] as const;
  const cropped = crop(graph, read(input), input.shape, used);
  const pairs = reshape(cropped, [-1, columns]);
  const byColumn = playTournament(graph, splitAxis(graph, pairs, columns));
  const lines = reshape(byColumn.winners, [-1, rows, width]);
  const byRow = playTournament(graph, splitAxis(graph, lines, rows));
  return {
    maxima: reshape(byRow.winners, [-1, channels, height, width]),
    gradientOf: (gradient) => {
      const lineShares = byRow.share(reshape(gradient, [-1, 1, width]));
      const lineGradient = reshape(graph.node('Concat', lineShares, { axis: 1 }), [-1, 1]);
      const shares = byColumn.share(lineGradient);
      const joined = graph.node('Concat', shares, { axis: 1 });
      return uncrop(graph, reshape(joined, [-1, channels, ...used]), input.shape, used);
    },
  };
}

/** Cuts axis 1 into single slices. */
function splitAxis(graph: OnnxGraph, name: string, count: number): string[] {
  return count === 1 ? [name] : graph.multiNode('Split', [name], { axis: 1 }, count);
}

/** Leaves out the last rows and columns, which no window reaches. */
function crop(
  graph: OnnxGraph,
  name: string,
  image: Shape,
  used: readonly [number, number],
): string {
  if (isAllUsed(image, used)) return name;
  const starts = graph.wholeNumbers([0, 0]);
  return graph.node('Slice', [name, starts, graph.wholeNumbers(used), graph.wholeNumbers([2, 3])]);
}

/** Gives the rows and columns that {@link crop} left out a gradient of 0. */
function uncrop(
  graph: OnnxGraph,
  name: string,
  image: Shape,
  used: readonly [number, number],
): string {
  if (isAllUsed(image, used)) return name;
  const pads = [0, 0, 0, 0, 0, 0, image[0]! - used[0], image[1]! - used[1]];
  return graph.node('Pad', [name, graph.wholeNumbers(pads)]);
}

function isAllUsed([height, width]: Shape, used: readonly [number, number]): boolean {
  return height === used[0] && width === used[1];
}

/** MaxPool gives the positions; ScatterElements adds gradients up where windows overlap. */
function poolByPosition({ input, window }: MaxPool, { graph, read, dims }: StandardScope): Pooled {
  const [maxima, positions] = graph.multiNode(
    'MaxPool',
    [read(input)],
    windowAttributes(window),
    2,
  ) as [string, string];
  const flatten = (name: string): string => graph.node('Reshape', [name, graph.wholeNumbers([-1])]);
  return {
    maxima,
    gradientOf: (gradient) => {
      const elements = sizeOfShape(dims(input));
      const zeros = graph.floats(new Float32Array(elements), [elements]);
      const scattered = graph.node(
        'ScatterElements',
        [zeros, flatten(positions), flatten(gradient)],
        { axis: 0, reduction: 'add' },
      );
      return graph.node('Reshape', [scattered, graph.wholeNumbers(dims(input))]);
    },
  };
}
