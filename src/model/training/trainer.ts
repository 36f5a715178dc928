import type { AugmentationName } from '../../data/augmentation/augmentation-policy.js';
import type { Kernels } from '../engine/kernels.js';
import type { ModelWeights } from '../model.js';
import type { OptimizerName } from './optimizers/create-optimizer.js';

/** What a trainer has to know beyond architecture and images. */
export interface TrainerOptions {
  readonly batchSize: number;
  readonly optimizer: OptimizerName;
  readonly augmentation: AugmentationName;
  /** The share of each target that goes to all classes alike, `[0, 1)`; 0 when not given. */
  readonly labelSmoothing?: number | undefined;
  /** The share of the weights' moving average that stays at each step, `[0, 1)`; none for 0. */
  readonly emaMomentum?: number | undefined;
  /** How many of the images an epoch takes; all when not given. */
  readonly imagesPerEpoch?: number | undefined;
  /** The start of all random numbers. */
  readonly seed: number;
  /** How many threads compute; the result does not depend on it. TensorFlow.js decides for itself. */
  readonly threads: number;
  /** How ONNX Runtime computes; the faster way on this machine when not given. */
  readonly kernels?: Kernels | undefined;
}

/** One pass through the training images. */
export interface EpochPlan {
  /** From 1. */
  readonly epoch: number;
  /** The images in the order in which they are taken, as indices. */
  readonly order: Uint32Array;
  /** The learning rate of each batch. */
  readonly learningRates: Float64Array;
  /** How many batches earlier epochs had. */
  readonly firstStep: number;
}

/** What was seen of an epoch's images so far; all figures as the weights were at the time. */
export interface EpochProgress {
  /** How many images were trained on. */
  readonly images: number;
  /** Their mean loss, against smoothed targets where labels are smoothed. */
  readonly loss: number;
  /** The share that was answered rightly: outliers by no class having more than half. */
  readonly accuracy: number;
}

/** What an engine needs to go on later exactly where it stopped. */
export interface TrainerState {
  /** All parameters in Keras' layout. */
  readonly weights: ModelWeights;
  /** What the optimizer remembers, laid out like the weights. */
  readonly slots: readonly ModelWeights[];
  /** The moving average of the weights, where there is one: what answers best. */
  readonly averages?: ModelWeights | undefined;
}

/** An engine at work on one network and one set of images. */
export interface Trainer {
  /** How many batches an epoch has. */
  readonly stepsPerEpoch: number;
  /**
   * Trains one epoch.
   *
   * @param onProgress is told now and then how far it is
   * @param signal stops the epoch after the batch at hand
   * @returns the whole epoch, or what was done of it when it was stopped
   * @throws MnistError `loss-not-finite`, `worker-failed`
   */
  runEpoch(
    plan: EpochPlan,
    onProgress: (progress: EpochProgress) => void,
    signal?: AbortSignal,
  ): Promise<EpochProgress>;
  /** A copy of the state. */
  state(): TrainerState;
  /** Goes back to a state. */
  restore(state: TrainerState): void;
  /** Stops all threads and frees their memory. */
  close(): Promise<void>;
}
