import { ADAM_DEFAULTS, ADAMW_DEFAULTS, createAdam } from './adam.js';
import type { Optimizer } from './optimizer.js';
import { createRmsprop } from './rmsprop.js';
import { createSgd } from './sgd.js';

interface OptimizerType {
  /** Keras' default. */
  readonly learningRate: number;
  readonly create: () => Optimizer;
}

const optimizerTypes = {
  adam: { learningRate: 1e-3, create: () => createAdam(ADAM_DEFAULTS) },
  adamw: { learningRate: 1e-3, create: () => createAdam(ADAMW_DEFAULTS) },
  sgd: { learningRate: 1e-2, create: () => createSgd() },
  rmsprop: { learningRate: 1e-3, create: () => createRmsprop() },
} satisfies Record<string, OptimizerType>;

/** The name of an optimizer. */
export type OptimizerName = keyof typeof optimizerTypes;

/** The names of all optimizers. */
export const OPTIMIZER_NAMES = Object.keys(optimizerTypes) as readonly OptimizerName[];

/** Creates an optimizer. */
export function createOptimizer(name: OptimizerName): Optimizer {
  return optimizerTypes[name].create();
}

/** The learning rate that an optimizer has when none is given. */
export function defaultLearningRate(name: OptimizerName): number {
  return optimizerTypes[name].learningRate;
}
