import { createRandom } from '../data/random.js';
import { parametersOf, type Architecture } from './architecture/architecture.js';
import { initialize } from './layers/initializers.js';

/** All parameters by full name (`layer/parameter`), in Keras' layout and order. */
export type ModelWeights = ReadonlyMap<string, Float32Array>;

/** A network with its parameters: all that is needed to answer. */
export interface Model {
  readonly architecture: Architecture;
  readonly weights: ModelWeights;
  /** The name of each class, by index. */
  readonly classNames: readonly string[];
  /** An answer less likely than this is none, `[0, 1]`; the usual one when the model does not say. */
  readonly minConfidence?: number | undefined;
}

/** Draws the first values of all parameters; the same seed gives the same bits. */
export function initializeWeights(architecture: Architecture, seed: number): ModelWeights {
  return new Map(
    parametersOf(architecture).map(({ fullName, shape, initializer }) => [
      fullName,
      initialize(initializer, shape, createRandom(seed, 'initialize', fullName)),
    ]),
  );
}
