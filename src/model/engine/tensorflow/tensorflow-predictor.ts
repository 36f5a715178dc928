import type * as tfjs from '@tensorflow/tfjs';
import { IMAGE_PIXELS, IMAGE_SIZE } from '../../../data/digit-image.js';
import { writeModelInput } from '../../../data/model-input.js';
import type { Model } from '../../model.js';
import type { Predictor } from '../../predictor.js';
import { loadTensorFlow } from './load-tensorflow.js';
import { createTensorFlowModel } from './tensorflow-model.js';

/**
 * Loads a model into TensorFlow.js.
 *
 * @throws MnistError `engine-not-installed`, `engine-not-working`
 */
export async function createTensorFlowPredictor(model: Model): Promise<Predictor> {
  const { tf } = await loadTensorFlow();
  const network = await createTensorFlowModel(tf, model.architecture, model.weights);
  return {
    classNames: model.classNames,
    predict: async (images) => {
      const count = images.length / IMAGE_PIXELS;
      if (count === 0) return new Float32Array();
      const input = new Float32Array(images.length);
      writeModelInput(images, input);
      const probabilities = tf.tidy(() => {
        const image = tf.tensor4d(input, [count, IMAGE_SIZE, IMAGE_SIZE, 1]);
        return network.predictOnBatch(image) as tfjs.Tensor; // [count, classes]
      });
      const values = await probabilities.data<'float32'>();
      probabilities.dispose();
      return values;
    },
    close: () => {
      network.dispose();
      return Promise.resolve();
    },
  };
}
