import * as tf from '@tensorflow/tfjs';

/** A normalised batch and what it was normalised by (population variance). */
export interface NormalizedBatch {
  readonly output: tf.Tensor;
  readonly mean: tf.Tensor;
  readonly variance: tf.Tensor;
}

/**
 * Batch normalisation in training, as the layer of TensorFlow.js 4.22 does it; that one fails in
 * training when it has no gamma or no beta.
 */
export function batchNormalize(layer: tf.layers.Layer, input: tf.Tensor): NormalizedBatch {
  const { epsilon } = layer.getConfig() as { epsilon: number };
  const channels = input.shape.at(-1)!;
  const parameter = (name: string, byDefault: number): tf.Tensor1D => {
    const weight = layer.weights.find(({ originalName }) => originalName.endsWith(`/${name}`));
    return (weight?.read() ?? tf.fill([channels], byDefault)) as tf.Tensor1D;
  };
  const allButLast = input.shape.slice(0, -1).map((_, axis) => axis);
  const moments = tf.moments(input, allButLast);
  const [mean, variance] = [moments.mean as tf.Tensor1D, moments.variance as tf.Tensor1D];
  const [beta, gamma] = [parameter('beta', 0), parameter('gamma', 1)];
  const output = tf.batchNorm(input, mean, variance, beta, gamma, epsilon);
  return { output, mean, variance };
}
