import type { Optimizer } from './optimizer.js';

/** The options of {@link createAdam}, with Keras' names and defaults. */
export interface AdamOptions {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** The share of each weight that is taken away in a step, times the learning rate (AdamW). */
  readonly weightDecay: number;
}

/** Keras' defaults of Adam. */
export const ADAM_DEFAULTS: AdamOptions = {
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-7,
  weightDecay: 0,
};

/** Keras' defaults of AdamW. */
export const ADAMW_DEFAULTS: AdamOptions = { ...ADAM_DEFAULTS, weightDecay: 4e-3 };

/**
 * Adam, and with weight decay AdamW.
 *
 * @see Kingma and Ba, "Adam: a method for stochastic optimization", 2015, section 2, last formula
 * @see Loshchilov and Hutter, "Decoupled weight decay regularization", 2019
 */
export function createAdam(options: AdamOptions = ADAM_DEFAULTS): Optimizer {
  const { beta1, beta2, epsilon, weightDecay } = options;
  return {
    slotCount: 2,
    update: ({ weights, gradients, slots, start, end }, learningRate, step) => {
      const [means, variances] = slots as [Float32Array, Float32Array];
      const rate = (learningRate * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step);
      const kept = 1 - learningRate * weightDecay;
      for (let i = start; i < end; i++) {
        const gradient = gradients[i]!;
        const mean = means[i]! + (gradient - means[i]!) * (1 - beta1);
        const variance = variances[i]! + (gradient * gradient - variances[i]!) * (1 - beta2);
        means[i] = mean;
        variances[i] = variance;
        weights[i] = weights[i]! * kept - (rate * mean) / (Math.sqrt(variance) + epsilon);
      }
    },
  };
}
