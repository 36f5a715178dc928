import type { AugmentationName } from '../../data/augmentation/augmentation-policy.js';
import type { KerasLayerJson } from '../architecture/keras-json.js';
import { USUAL_MIN_CONFIDENCE } from '../min-confidence.js';
import type { OptimizerName } from '../training/optimizers/create-optimizer.js';
import type { ScheduleName } from '../training/schedules/create-schedule.js';

/** How a network is best trained. */
export interface TrainingRecipe {
  readonly epochs: number;
  readonly batchSize: number;
  readonly optimizer: OptimizerName;
  readonly learningRate: number;
  readonly schedule: ScheduleName;
  /** The share of the training images that is set aside to choose by. */
  readonly validationSplit: number;
  /** How many synthetic digits are trained on besides, as a share of the training images. */
  readonly syntheticDigits: number;
  /**
   * How many non-digits are trained on besides, as a share of the training images. They belong to no
   * class: what the network learns for them is to hold all classes for equally likely.
   */
  readonly outliers: number;
  readonly augmentation: AugmentationName;
  /** The share of each target that goes to all classes alike, `[0, 1)`: Keras' `label_smoothing`. */
  readonly labelSmoothing: number;
  /**
   * The share of the weights' moving average that stays at each step, `[0, 1)`: Keras'
   * `ema_momentum`; 0 keeps the weights themselves.
   */
  readonly emaMomentum: number;
  /** Whether confidences are brought in line with accuracy at the end, on the validation images. */
  readonly calibrated: boolean;
  /** An answer of the trained model that is less likely than this is none, `[0, 1]`. */
  readonly minConfidence: number;
  /** Stops after that many epochs without a better validation loss; `undefined` never stops. */
  readonly earlyStopping: number | undefined;
}

/** A network that people know, with the recipe that trains it well. */
export interface Preset {
  readonly name: string;
  /** One line: what it is. */
  readonly summary: string;
  readonly layers: readonly KerasLayerJson[];
  readonly recipe: TrainingRecipe;
  /** Where its random numbers start, if that is part of it. */
  readonly seed?: number;
  readonly measured: MeasuredResult;
}

/** What came of a recipe, trained on MNIST on two cores and measured on its test images. */
export interface MeasuredResult {
  /** Share of the 10,000 test images that is classified rightly, `[0, 1]`; the mean over the seeds. */
  readonly accuracy: number;
  /** The seeds that were trained with. */
  readonly seeds: readonly number[];
  /**
   * Wall-clock time from the start of the process to its end, the mean of runs that had the cores to
   * themselves; `undefined` where it was not taken.
   */
  readonly seconds: number | undefined;
}

/** What most recipes have in common. */
export const COMMON_RECIPE: TrainingRecipe = {
  epochs: 5,
  batchSize: 128,
  optimizer: 'adam',
  learningRate: 1e-3,
  schedule: 'one-cycle',
  validationSplit: 0.1,
  syntheticDigits: 0,
  outliers: 0,
  augmentation: 'none',
  labelSmoothing: 0,
  emaMomentum: 0,
  calibrated: false,
  minConfidence: USUAL_MIN_CONFIDENCE,
  earlyStopping: undefined,
};

/** Writes a layer as Keras does. */
export function layer(className: string, config: Record<string, unknown> = {}): KerasLayerJson {
  return { class_name: className, config };
}
