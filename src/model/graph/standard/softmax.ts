import type { LowerOperation } from './scope.js';

/** Softmax over the channels or features, which are axis 1 in memory. */
export const lowerSoftmax: LowerOperation<'softmax'> = (
  { input, output },
  { graph, read, write },
) => {
  write(output, graph.node('Softmax', [read(input)], { axis: 1 }));
};

/** `p * (gradient - sum(p * gradient))`. */
export const lowerSoftmaxGradient: LowerOperation<'softmax-gradient'> = (
  { probabilities, gradient, output },
  { graph, read, write },
) => {
  const product = graph.node('Mul', [read(probabilities), read(gradient)]);
  const sum = graph.node('ReduceSum', [product, graph.wholeNumbers([1])], { keepdims: 1 });
  const difference = graph.node('Sub', [read(gradient), sum]);
  write(output, graph.node('Mul', [read(probabilities), difference]));
};

/** The loss by LogSoftmax, which does not overflow; its gradient is `weight * (p - target)`. */
export const lowerSoftmaxCrossEntropy: LowerOperation<'softmax-cross-entropy'> = (
  { logits, targets, weights, loss, output },
  { graph, read, write },
) => {
  const logProbabilities = graph.node('LogSoftmax', [read(logits)], { axis: 1 });
  const products = graph.node('Mul', [
    graph.node('Mul', [read(targets), read(weights)]),
    logProbabilities,
  ]);
  const sum = graph.node('ReduceSum', [products], { keepdims: 0 });
  write(loss, graph.node('Neg', [sum]));
  const probabilities = graph.node('Exp', [logProbabilities]);
  const error = graph.node('Sub', [probabilities, read(targets)]);
  write(output, graph.node('Mul', [error, read(weights)]));
};
