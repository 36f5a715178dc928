import * as tf from '@tensorflow/tfjs';
import { IMAGE_PIXELS, IMAGE_SIZE } from '../../../../../src/data/digit-image.js';
import type { LabeledImages } from '../../../../../src/data/labeled-images.js';
import type { KerasLayerJson } from '../../../../../src/model/architecture/keras-json.js';
import type { ModelWeights } from '../../../../../src/model/model.js';
import { createTensorFlowNetwork } from '../../../../oracle/tensorflow-network.js';

/** Weights after training, and the loss of each batch before its step. */
export interface TensorFlowTraining {
  readonly weights: ModelWeights;
  readonly losses: readonly number[];
}

/**
 * Trains with `trainOnBatch` of TensorFlow.js: its gradients, its running statistics, its
 * optimizer; nothing of ours takes part. The images are taken as they come.
 */
export async function trainWithTensorFlow(
  layers: readonly KerasLayerJson[],
  weights: ModelWeights,
  data: LabeledImages,
  batchSize: number,
  optimizer: tf.Optimizer,
): Promise<TensorFlowTraining> {
  const { model } = await createTensorFlowNetwork(layers);
  for (const weight of model.weights) {
    weight.write(tf.tensor(weights.get(weight.originalName)!, weight.shape as number[]));
  }
  model.compile({ optimizer, loss: 'categoricalCrossentropy' });
  const losses: number[] = [];
  for (let start = 0; start < data.count; start += batchSize) {
    const end = Math.min(start + batchSize, data.count);
    const pixels = data.images.subarray(start * IMAGE_PIXELS, end * IMAGE_PIXELS);
    const image = tf.tensor(
      Float32Array.from(pixels, (pixel) => pixel / 255),
      [end - start, IMAGE_SIZE, IMAGE_SIZE, 1],
    );
    const target = tf.oneHot(Array.from(data.labels.subarray(start, end)), 10);
    losses.push(Number(await model.trainOnBatch(image, target)));
    tf.dispose([image, target]);
  }
  const trained = new Map(
    model.weights.map((weight) => [
      weight.originalName,
      weight.read().dataSync<'float32'>().slice(),
    ]),
  );
  model.dispose();
  return { weights: trained, losses };
}
