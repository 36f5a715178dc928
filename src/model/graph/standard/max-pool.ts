import { sizeOfShape } from '../shape.js';
import type { MaxPool } from '../vocabulary.js';
import { windowAttributes } from './convolution.js';
import type { LowerOperation, StandardScope } from './scope.js';
import { isTiling, poolByTournament, type Pooled } from './tournament-pool.js';

/** MaxPool; where a gradient will be needed, in a way that remembers where the maxima were. */
export const lowerMaxPool: LowerOperation<'max-pool'> = (operation, scope) => {
  const { graph, read, write } = scope;
  const { input, window, output } = operation;
  if (!scope.isDifferentiated(operation)) {
    write(output, graph.node('MaxPool', [read(input)], windowAttributes(window)));
    return;
  }
  const { maxima, gradientOf } = isTiling(window)
    ? poolTiles(operation, scope)
    : poolByPosition(operation, scope);
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

function poolTiles({ input, window, output }: MaxPool, { graph, read }: StandardScope): Pooled {
  const [height, width, channels] = input.shape as [number, number, number];
  const pooled = poolByTournament(graph, read(input), [height, width], 1, window);
  return {
    maxima: graph.reshape(pooled.maxima, [-1, channels, ...output.shape.slice(0, 2)]),
    gradientOf: (gradient) =>
      graph.reshape(pooled.gradientOf(gradient), [-1, channels, height, width]),
  };
}

/** MaxPool gives the positions; ScatterElements adds gradients up where windows overlap. */
function poolByPosition({ input, window }: MaxPool, { graph, read, dims }: StandardScope): Pooled {
  const [maxima, positions] = graph.multiNode(
    'MaxPool',
    [read(input)],
    windowAttributes(window),
    2,
  ) as [string, string];
  const flatten = (name: string): string => graph.reshape(name, [-1]);
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
      return graph.reshape(scattered, dims(input));
    },
  };
}
