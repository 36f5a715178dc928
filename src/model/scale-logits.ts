import { MnistError } from '../errors/mnist-error.js';
import type { Architecture } from './architecture/architecture.js';
import type { Model } from './model.js';

/**
 * Multiplies what goes into a model's softmax by a number: with `1 / T`, the model is one of
 * temperature T. It is done in the kernel and bias of the last layer, so that the model stays as
 * plain as it was, and whoever loads it has the same probabilities.
 *
 * @param factor above 0
 * @returns a model that shares all other weights with the given one
 * @throws MnistError `cannot-calibrate` when the last layer is no Dense with a softmax
 */
export function scaleLogits(model: Model, factor: number): Model {
  requireScalableLogits(model.architecture);
  const { layer, parameters } = model.architecture.layers.at(-1)!;
  const weights = new Map(model.weights);
  for (const parameter of parameters) {
    const fullName = `${layer.name}/${parameter.name}`;
    weights.set(
      fullName,
      model.weights.get(fullName)!.map((weight) => weight * factor),
    );
  }
  return { ...model, weights };
}

/**
 * Makes sure that {@link scaleLogits} works on models of an architecture.
 *
 * @throws MnistError `cannot-calibrate` when the last layer is no Dense with a softmax
 */
export function requireScalableLogits(architecture: Architecture): void {
  const { className, name, config } = architecture.layers.at(-1)!.layer;
  if (className === 'Dense' && config.activation === 'softmax') return;
  const activation = typeof config.activation === 'string' ? ` (${config.activation})` : '';
  throw new MnistError({ code: 'cannot-calibrate', layer: name, got: className + activation });
}
