import type { Optimizer } from './optimizer.js';

/** The options of {@link createRmsprop}, with Keras' names and defaults. */
export interface RmspropOptions {
  readonly rho: number;
  readonly epsilon: number;
}

/** Keras' defaults of RMSprop. */
export const RMSPROP_DEFAULTS: RmspropOptions = { rho: 0.9, epsilon: 1e-7 };

/**
 * RMSprop without momentum, as in Keras: epsilon stands below the root.
 *
 * @see Tieleman and Hinton, "Lecture 6.5 - rmsprop", 2012
 */
export function createRmsprop(options: RmspropOptions = RMSPROP_DEFAULTS): Optimizer {
  const { rho, epsilon } = options;
  return {
    slotCount: 1,
    update: ({ weights, gradients, slots, start, end }, learningRate) => {
      const variances = slots[0]!;
      for (let i = start; i < end; i++) {
        const gradient = gradients[i]!;
        const variance = variances[i]! + (gradient * gradient - variances[i]!) * (1 - rho);
        variances[i] = variance;
        weights[i]! -= (learningRate * gradient) / Math.sqrt(variance + epsilon);
      }
    },
  };
}
