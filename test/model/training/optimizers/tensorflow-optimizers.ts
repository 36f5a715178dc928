import * as tf from '@tensorflow/tfjs';
import type { OptimizerName } from '../../../../src/model/training/optimizers/create-optimizer.js';

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-7;

/**
 * Adam of TensorFlow.js with Keras' epsilon. TensorFlow.js adds epsilon to the root of the
 * *corrected* variance (Kingma and Ba, algorithm 1), Keras to that of the running one (their
 * section 2, last formula). With `epsilon / sqrt(1 - beta2^step)` in place of `epsilon` the two are
 * the same formula, so nothing has to be tolerated for it.
 */
class KerasAdam extends tf.AdamOptimizer {
  readonly #weightDecay: number;
  #step = 0;

  constructor(learningRate: number, weightDecay: number) {
    super(learningRate, BETA1, BETA2, EPSILON);
    this.#weightDecay = weightDecay;
  }

  override applyGradients(gradients: Parameters<tf.AdamOptimizer['applyGradients']>[0]): void {
    this.#step += 1;
    this.epsilon = EPSILON / Math.sqrt(1 - BETA2 ** this.#step);
    const kept = 1 - this.learningRate * this.#weightDecay;
    const { registeredVariables } = tf.engine();
    const names = Array.isArray(gradients)
      ? gradients.map(({ name }) => name)
      : Object.keys(gradients);
    for (const name of names) {
      const variable = registeredVariables[name]!;
      tf.tidy(() => {
        variable.assign(variable.mul(kept));
      });
    }
    super.applyGradients(gradients);
  }
}

/** TensorFlow.js' own optimizers with Keras' options, and SGD with the usual momentum. */
export const tensorFlowOptimizers: Readonly<
  Record<OptimizerName, (learningRate: number) => tf.Optimizer>
> = {
  adam: (learningRate) => new KerasAdam(learningRate, 0),
  adamw: (learningRate) => new KerasAdam(learningRate, 0.004),
  sgd: (learningRate) => tf.train.momentum(learningRate, 0.9, true),
  rmsprop: (learningRate) => tf.train.rmsprop(learningRate, 0.9, 0, 1e-7),
};
