import * as tf from '@tensorflow/tfjs';
import { IMAGE_SIZE } from '../../../src/data/digit-image.js';
import { formatKerasJson } from '../../../src/model/architecture/keras-json.js';
import type { Model } from '../../../src/model/model.js';
import { averagePool } from '../../oracle/tensorflow-average-pool.js';
import { createTensorFlowNetwork, setParameters } from '../../oracle/tensorflow-network.js';

/** What TensorFlow.js knows of how a network comes to its answer about one image. */
export interface TensorFlowExplanation {
  /** What each layer puts out, channels last, in order. */
  readonly activations: readonly (readonly [layer: string, values: Float32Array])[];
  /**
   * The gradient of a class's logit (of the output, if there is no softmax at the end) with respect to
   * what goes into a layer: 0 for the image, 1 for what the first layer puts out.
   */
  gradient(classIndex: number, layerIndex: number): Float32Array;
  /** Frees the network. */
  dispose(): void;
}

/** Explains one image, `[28, 28]` bytes, in TensorFlow.js. */
export async function explainWithTensorFlow(
  { architecture, weights }: Model,
  image: Uint8Array,
): Promise<TensorFlowExplanation> {
  const { model } = await createTensorFlowNetwork(formatKerasJson(architecture).config.layers);
  setParameters(model, weights);
  const input = tf.tensor(
    Float32Array.from(image, (pixel) => pixel / 255),
    [1, IMAGE_SIZE, IMAGE_SIZE, 1],
  );
  const values = [input];
  for (const layer of model.layers) values.push(tf.tidy(() => apply(layer, values.at(-1)!)));
  return {
    activations: model.layers.map(({ name }, index) => [
      name,
      values[index + 1]!.dataSync<'float32'>().slice(),
    ]),
    gradient: (classIndex, layerIndex) =>
      tf.tidy(() => {
        const logitOf = (value: tf.Tensor): tf.Scalar => {
          const features = model.layers
            .slice(layerIndex, -1)
            .reduce((x, layer) => apply(layer, x), value);
          const logits = applyWithoutSoftmax(model.layers.at(-1)!, features);
          return logits.slice([0, classIndex], [1, 1]).asScalar();
        };
        return tf.grad(logitOf)(values[layerIndex]!).dataSync<'float32'>().slice();
      }),
    dispose: () => {
      tf.dispose(values);
      model.dispose();
    },
  };
}

function apply(layer: tf.layers.Layer, input: tf.Tensor): tf.Tensor {
  if (layer.getClassName() === 'AveragePooling2D') return averagePool(layer, input as tf.Tensor4D);
  if (layer.getClassName() === 'BatchNormalization') return normalize(layer, input);
  return layer.apply(input, { training: false }) as tf.Tensor;
}

/** By the running statistics; the layer of TensorFlow.js 4.22 has no gradient without gamma or beta. */
function normalize(layer: tf.layers.Layer, input: tf.Tensor): tf.Tensor {
  const parameter = (name: string): tf.Tensor | undefined =>
    layer.weights.find(({ originalName }) => originalName.endsWith(`/${name}`))?.read();
  const { epsilon } = layer.getConfig() as { epsilon: number };
  const deviation = parameter('moving_variance')!.add(epsilon).sqrt();
  const normalized = input.sub(parameter('moving_mean')!).div(deviation);
  return normalized.mul(parameter('gamma') ?? 1).add(parameter('beta') ?? 0);
}

function applyWithoutSoftmax(layer: tf.layers.Layer, input: tf.Tensor): tf.Tensor {
  if (layer.getClassName() === 'Softmax') return input;
  if (layer.getConfig().activation !== 'softmax') return apply(layer, input);
  if (layer.getClassName() === 'Activation') return input;
  const [kernel, bias] = layer.getWeights();
  const product = tf.matMul(input, kernel!);
  return bias ? product.add(bias) : product;
}
