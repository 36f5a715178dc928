import * as tf from '@tensorflow/tfjs';

/** @typedef {{ x: tf.Tensor4D, dy: tf.Tensor4D }} FilterGradientInputs */

/**
 * Gives the wasm backend the one kernel that it lacks to train convolutions: the gradient of the
 * filter, by the convolution that it has. Images become channels, and the output gradient the filter.
 *
 * As installed, TensorFlow.js 4.22 ends with "Kernel 'Conv2DBackpropFilter' not registered for
 * backend 'wasm'".
 * @see https://github.com/tensorflow/tfjs/issues/8474
 */
export function registerFilterGradient() {
  tf.registerKernel({
    kernelName: tf.Conv2DBackpropFilter,
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs }) => {
      const { x, dy } = /** @type {FilterGradientInputs} */ (/** @type {unknown} */ (inputs));
      const { strides, pad, filterShape } = /** @type {tf.Conv2DBackpropFilterAttrs} */ (
        /** @type {unknown} */ (attrs)
      );
      const inputShape = x.shape;
      const info = tf.backend_util.computeConv2DInfo(inputShape, filterShape, strides, 1, pad);
      if (info.strideHeight !== 1 || info.strideWidth !== 1) {
        throw new Error('the presets have no strides, and this has none either');
      }
      const { top, bottom, left, right } = info.padInfo;
      return filterGradient(x, dy, [
        [0, 0],
        [top, bottom],
        [left, right],
        [0, 0],
      ]);
    },
  });
}

/**
 * @param {tf.Tensor4D} input `[batch, height, width, channels]`
 * @param {tf.Tensor4D} gradient `[batch, height', width', filters]`
 * @param {tf.backend_util.ExplicitPadding} padding
 * @returns {tf.Tensor4D} `[kernel height, kernel width, channels, filters]`
 */
function filterGradient(input, gradient, padding) {
  return tf.tidy(() => {
    /** @type {tf.Tensor4D} */
    const images = tf.transpose(input, [3, 1, 2, 0]); // [channels, height, width, batch]
    /** @type {tf.Tensor4D} */
    const filter = tf.transpose(gradient, [1, 2, 0, 3]); // [height', width', batch, filters]
    return tf.transpose(tf.conv2d(images, filter, 1, padding), [1, 2, 0, 3]);
  });
}
