import type * as tf from '@tensorflow/tfjs';
import type { Architecture } from '../../src/model/architecture/architecture.js';
import { sizeOfShape, type Shape } from '../../src/model/graph/shape.js';

/** What a layer puts out for one image, and what it has to learn. */
export interface LayerShapes {
  readonly outputShape: Shape;
  /** Parameter by parameter, in order: full name, shape in Keras' layout, whether it is trained. */
  readonly parameters: readonly (readonly [name: string, shape: Shape, trainable: boolean])[];
  readonly parameterCount: number;
}

/** The shapes that our inference finds, layer by layer. */
export function shapesOfArchitecture({ layers }: Architecture): LayerShapes[] {
  return layers.map(({ layer, outputShape, parameters }) => ({
    outputShape,
    parameters: parameters.map(({ name, shape, trainable }) => [
      `${layer.name}/${name}`,
      shape,
      trainable,
    ]),
    parameterCount: parameters.reduce((count, { shape }) => count + sizeOfShape(shape), 0),
  }));
}

/** The shapes that TensorFlow.js finds, layer by layer. */
export function shapesOfModel(model: tf.LayersModel): LayerShapes[] {
  return model.layers.map((layer) => ({
    outputShape: (layer.outputShape as number[]).slice(1),
    parameters: layer.weights.map((weight) => [
      weight.originalName,
      weight.shape as number[],
      weight.trainable,
    ]),
    parameterCount: layer.countParams(),
  }));
}
