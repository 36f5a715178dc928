import type { OnnxGraph } from '../onnx/onnx-graph.js';
import type { Activation } from '../vocabulary.js';
import type { LowerOperation } from './scope.js';

/** BatchNormalization with constant statistics, which ONNX Runtime folds into a convolution. */
export const lowerNormalize: LowerOperation<'normalize'> = (operation, { graph, read, write }) => {
  const { input, gamma, beta, mean, variance, epsilon, output } = operation;
  const channels = variance.shape;
  const inputs = [
    read(input),
    gamma ? read(gamma) : filled(graph, channels, 1),
    beta ? read(beta) : filled(graph, channels, 0),
    mean ? read(mean) : filled(graph, channels, 0),
    read(variance),
  ];
  write(output, graph.node('BatchNormalization', inputs, { epsilon: { float: epsilon } }));
};

/** BatchNormalization in training mode; with momentum 0 its running statistics are the batch's own. */
export const lowerBatchNormalize: LowerOperation<'batch-normalize'> = (
  operation,
  { graph, read, write },
) => {
  const { input, gamma, beta, epsilon, output, batchMean, batchVariance } = operation;
  const channels = batchMean.shape;
  const [normalized, mean, variance] = graph.multiNode(
    'BatchNormalization',
    [
      read(input),
      gamma ? read(gamma) : filled(graph, channels, 1),
      beta ? read(beta) : filled(graph, channels, 0),
      runningStatistic(graph, channels),
      runningStatistic(graph, channels),
    ],
    { epsilon: { float: epsilon }, momentum: { float: 0 }, training_mode: 1 },
    3,
  );
  write(output, normalized!);
  write(batchMean, mean!);
  write(batchVariance, variance!);
};

/**
 * With `s = gamma / sqrt(variance + epsilon)`, `c = input - mean` and means over batch and pixels:
 * `s * (gradient - mean(gradient) - c * mean(gradient * c) / (variance + epsilon))`.
 */
export const lowerBatchNormalizeGradient: LowerOperation<'batch-normalize-gradient'> = (
  { forward, gradient, output, gammaGradient, betaGradient },
  { graph, read, write, dims },
) => {
  const { gamma, epsilon } = forward;
  const allDims = dims(forward.input);
  const elements = allDims.reduce((product, size) => product * size, 1) / allDims[1]!;
  const byChannel = (name: string): string => perChannel(graph, name, forward.input);
  const sum = (name: string): string => sumPerChannel(graph, name, forward.input);

  const centred = graph.node('Sub', [read(forward.input), byChannel(read(forward.batchMean))]);
  const variance = graph.node('Add', [read(forward.batchVariance), graph.float(epsilon)]);
  const deviation = graph.node('Sqrt', [variance]);
  const gradientSum = sum(read(gradient));
  const productSum = sum(graph.node('Mul', [read(gradient), centred]));
  write(betaGradient, gradientSum);
  write(gammaGradient, graph.node('Div', [productSum, deviation]));

  const scale = graph.node('Div', [
    gamma ? read(gamma) : filled(graph, forward.batchMean.shape, 1),
    deviation,
  ]);
  const count = graph.float(elements);
  const meanGradient = graph.node('Div', [gradientSum, count]);
  const slope = graph.node('Div', [graph.node('Div', [productSum, count]), variance]);
  const inner = graph.node('Sub', [
    graph.node('Sub', [read(gradient), byChannel(meanGradient)]),
    graph.node('Mul', [centred, byChannel(slope)]),
  ]);
  write(output, graph.node('Mul', [inner, byChannel(scale)]));
};

/**
 * Memory for a running statistic: ONNX Runtime writes the new one over this constant. It also
 * stores equal small constants once, so each gets a value that no other has.
 */
function runningStatistic(graph: OnnxGraph, channels: readonly number[]): string {
  return filled(graph, channels, -2 - graph.constants.length);
}

function filled(graph: OnnxGraph, [size]: readonly number[], value: number): string {
  return graph.floats(new Float32Array(size!).fill(value), [size!]);
}

/** A vector, one number a channel, in a shape that broadcasts over an activation. */
function perChannel(graph: OnnxGraph, name: string, { shape }: Activation): string {
  if (shape.length === 1) return name;
  return graph.node('Reshape', [name, graph.wholeNumbers([1, shape.at(-1)!, 1, 1])]);
}

/** Sums over the batch and the pixels. */
export function sumPerChannel(graph: OnnxGraph, name: string, { shape }: Activation): string {
  const axes = shape.length === 1 ? [0] : [0, 2, 3];
  return graph.node('ReduceSum', [name, graph.wholeNumbers(axes)], { keepdims: 0 });
}
