import * as tf from '@tensorflow/tfjs';

/**
 * Average pooling of sums and counts. `tf.avgPool` would do forward, but its gradient in
 * TensorFlow.js 4.22 (kernel AvgPoolGrad) divides by the whole window also where padding lies in
 * it, unlike its own forward computation and unlike TensorFlow.
 */
export function averagePool(layer: tf.layers.Layer, input: tf.Tensor4D): tf.Tensor {
  const { poolSize, strides, padding } = layer.getConfig() as {
    poolSize: [number, number];
    strides: [number, number];
    padding: 'valid' | 'same';
  };
  const ones = tf.ones<tf.Rank.R4>([...poolSize, input.shape[3], 1]);
  const sumWindows = (image: tf.Tensor4D): tf.Tensor4D =>
    tf.depthwiseConv2d(image, ones, strides, padding);
  return sumWindows(input).div(sumWindows(tf.onesLike(input)));
}
