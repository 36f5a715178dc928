import type * as tfjs from '@tensorflow/tfjs';
import { ADAM_DEFAULTS, ADAMW_DEFAULTS, type AdamOptions } from '../../training/optimizers/adam.js';
import type { OptimizerName } from '../../training/optimizers/create-optimizer.js';
import { RMSPROP_DEFAULTS } from '../../training/optimizers/rmsprop.js';
import { SGD_DEFAULTS } from '../../training/optimizers/sgd.js';
import type { TensorFlowModule } from './load-tensorflow.js';

/** A variable and its gradient, always in the same order: TensorFlow.js tells slots by place. */
export interface VariableGradient {
  readonly variable: tfjs.Variable;
  readonly gradient: tfjs.Tensor;
}

/** An optimizer of TensorFlow.js whose learning rate may change from batch to batch. */
export interface TensorFlowOptimizer extends tfjs.Optimizer {
  /** Improves the variables once; to be called within `tf.tidy`. */
  takeStep(gradients: readonly VariableGradient[], learningRate: number): void;
}

/**
 * Creates an optimizer of TensorFlow.js with Keras' options, whose steps are Keras' steps, also
 * when the learning rate changes. Dispose of it when it is no longer needed.
 */
export function createTensorFlowOptimizer(
  tf: TensorFlowModule,
  name: OptimizerName,
): TensorFlowOptimizer {
  switch (name) {
    case 'adam':
      return createAdam(tf, ADAM_DEFAULTS);
    case 'adamw':
      return createAdam(tf, ADAMW_DEFAULTS);
    case 'sgd':
      return createSgd(tf);
    case 'rmsprop':
      return createRmsprop(tf);
  }
}

function createAdam(tf: TensorFlowModule, options: AdamOptions): TensorFlowOptimizer {
  const { beta1, beta2, epsilon, weightDecay } = options;
  class RatedAdam extends tf.AdamOptimizer {
    takeStep(gradients: readonly VariableGradient[], learningRate: number): void {
      this.learningRate = learningRate;
      // TensorFlow.js adds epsilon to the root of the corrected variance, Keras to that of the
      // running one. So corrected, the two are the same formula.
      this.epsilon = epsilon / Math.sqrt(1 - beta2 ** (this.iterations + 1));
      if (weightDecay > 0) {
        for (const { variable } of gradients) {
          variable.assign(variable.mul(1 - learningRate * weightDecay));
        }
      }
      this.applyGradients(gradients.map(nameGradient));
    }
  }
  return new RatedAdam(0, beta1, beta2, epsilon);
}

function createSgd(tf: TensorFlowModule): TensorFlowOptimizer {
  const { momentum, nesterov } = SGD_DEFAULTS;
  class RatedMomentum extends tf.MomentumOptimizer {
    takeStep(gradients: readonly VariableGradient[], learningRate: number): void {
      // TensorFlow.js multiplies the accumulated gradients by the current rate, Keras each
      // gradient by the rate of its own time.
      this.applyGradients(
        gradients.map(({ variable, gradient }) =>
          nameGradient({ variable, gradient: gradient.mul(learningRate) }),
        ),
      );
    }

    override dispose(): void {
      super.dispose();
      // What the class it is made of keeps for itself, and MomentumOptimizer forgets.
      this.c.dispose();
    }
  }
  return new RatedMomentum(1, momentum, nesterov);
}

function createRmsprop(tf: TensorFlowModule): TensorFlowOptimizer {
  const { rho, epsilon } = RMSPROP_DEFAULTS;
  class RatedRmsprop extends tf.RMSPropOptimizer {
    takeStep(gradients: readonly VariableGradient[], learningRate: number): void {
      this.learningRate = learningRate;
      this.applyGradients(gradients.map(nameGradient));
    }
  }
  return new RatedRmsprop(0, rho, 0, epsilon);
}

function nameGradient({ variable, gradient }: VariableGradient): {
  name: string;
  tensor: tfjs.Tensor;
} {
  return { name: variable.name, tensor: gradient };
}
