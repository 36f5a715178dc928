import * as tf from '@tensorflow/tfjs';
import { IMAGE_SIZE } from '../../src/data/digit-image.js';
import type { KerasLayerJson } from '../../src/model/architecture/keras-json.js';
import { averagePool } from './tensorflow-average-pool.js';
import { batchNormalize } from './tensorflow-batch-normalize.js';
import type { NamedShapes, NamedValues, NetworkResults, TrainingBatch } from './network-case.js';

// Without checks for NaN and without the hint to install the native backend.
tf.enableProdMode();

/** A network in TensorFlow.js, which knows nothing of our code. */
export interface TensorFlowNetwork {
  readonly model: tf.LayersModel;
  readonly parameterShapes: NamedShapes;
  /** One image's shape at each Dropout layer. */
  readonly maskShapes: NamedShapes;
  readonly classCount: number;
  /** What the network makes of images outside training. */
  predict(parameters: NamedValues, batch: TrainingBatch): NetworkResults;
  /** Loss, gradients and batch statistics. */
  train(parameters: NamedValues, batch: TrainingBatch): NetworkResults;
}

/** Builds the network of a Keras layer list, each layer with a name. */
export async function createTensorFlowNetwork(
  layers: readonly KerasLayerJson[],
): Promise<TensorFlowNetwork> {
  await tf.setBackend('cpu');
  const model = await tf.models.modelFromJSON({
    modelTopology: {
      class_name: 'Sequential',
      config: { name: 'oracle', layers: layers.map(withInputShape) },
    },
  });
  return {
    model,
    parameterShapes: new Map(
      model.weights.map(({ originalName, shape }) => [originalName, shape as number[]]),
    ),
    maskShapes: new Map(
      model.layers
        .filter((layer) => layer.getClassName() === 'Dropout')
        .map((layer) => [layer.name, (layer.outputShape as number[]).slice(1)]),
    ),
    classCount: (model.outputShape as number[])[1]!,
    predict: (parameters, batch) => {
      setParameters(model, parameters);
      const results = new Map<string, Float32Array>();
      tf.tidy(() => {
        const probabilities = model.predict(imagesOf(batch)) as tf.Tensor;
        results.set('probabilities', valuesOf(probabilities));
      });
      return results;
    },
    train: (parameters, batch) => {
      setParameters(model, parameters);
      const results = new Map<string, Float32Array>();
      tf.tidy(() => {
        trainOnce(model, batch, results);
      });
      return results;
    },
  };
}

function trainOnce(
  model: tf.LayersModel,
  batch: TrainingBatch,
  results: Map<string, Float32Array>,
): void {
  const { value, grads } = tf.variableGrads(() => {
    const probabilities = model.layers.reduce<tf.Tensor>((input, layer) => {
      if (layer.getClassName() !== 'BatchNormalization')
        return applyInTraining(layer, input, batch);
      const { output, mean, variance } = batchNormalize(layer, input);
      results.set(`statistic:${layer.name}/moving_mean`, valuesOf(mean));
      results.set(`statistic:${layer.name}/moving_variance`, valuesOf(variance));
      return output;
    }, imagesOf(batch));
    results.set('probabilities', valuesOf(probabilities));
    const targets = tf.tensor(batch.targets, probabilities.shape);
    const shares = tf.tensor(batch.shares, [batch.size, 1]);
    return probabilities.log().mul(targets).mul(shares).sum().neg().asScalar();
  });
  results.set('loss', valuesOf(value));
  for (const { name, originalName } of model.trainableWeights) {
    results.set(`gradient:${originalName}`, valuesOf(grads[name]!));
  }
}

function applyInTraining(
  layer: tf.layers.Layer,
  input: tf.Tensor,
  { masks, size }: TrainingBatch,
): tf.Tensor {
  switch (layer.getClassName()) {
    case 'Dropout':
      return input.mul(
        tf.tensor(masks.get(layer.name)!, [size, ...(layer.outputShape as number[]).slice(1)]),
      );
    case 'AveragePooling2D':
      return averagePool(layer, input as tf.Tensor4D);
    default:
      return layer.apply(input, { training: true }) as tf.Tensor;
  }
}

/** Gives a network its parameters, by full name. */
export function setParameters(model: tf.LayersModel, parameters: NamedValues): void {
  tf.tidy(() => {
    for (const weight of model.weights) {
      weight.write(tf.tensor(parameters.get(weight.originalName)!, weight.shape as number[]));
    }
  });
}

function withInputShape(layer: KerasLayerJson, index: number): tf.serialization.ConfigDict {
  const config = { ...layer.config } as tf.serialization.ConfigDict;
  if (index === 0) config.batch_input_shape = [null, IMAGE_SIZE, IMAGE_SIZE, 1];
  return { class_name: layer.class_name, config };
}

function imagesOf({ images, size }: TrainingBatch): tf.Tensor {
  return tf.tensor(images, [size, IMAGE_SIZE, IMAGE_SIZE, 1]);
}

function valuesOf(tensor: tf.Tensor): Float32Array {
  return tensor.dataSync<'float32'>().slice();
}
