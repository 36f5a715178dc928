import type { Optimizer } from './optimizer.js';

/** The options of {@link createSgd}, with Keras' names. */
export interface SgdOptions {
  readonly momentum: number;
  readonly nesterov: boolean;
}

/** Momentum as image networks are usually trained; Keras' own default is none. */
export const SGD_DEFAULTS: SgdOptions = { momentum: 0.9, nesterov: true };

/**
 * Stochastic gradient descent, with momentum and Nesterov's variant as in Keras.
 *
 * @see Sutskever et al., "On the importance of initialization and momentum in deep learning", 2013
 */
export function createSgd(options: SgdOptions = SGD_DEFAULTS): Optimizer {
  const { momentum, nesterov } = options;
  if (momentum === 0) {
    return {
      slotCount: 0,
      update: ({ weights, gradients, start, end }, learningRate) => {
        for (let i = start; i < end; i++) weights[i]! -= learningRate * gradients[i]!;
      },
    };
  }
  return {
    slotCount: 1,
    update: ({ weights, gradients, slots, start, end }, learningRate) => {
      const velocities = slots[0]!;
      for (let i = start; i < end; i++) {
        const move = learningRate * gradients[i]!;
        const velocity = momentum * velocities[i]! - move;
        velocities[i] = velocity;
        weights[i]! += nesterov ? momentum * velocity - move : velocity;
      }
    },
  };
}
