import type { AugmentationName } from '../../data/augmentation/augmentation-policy.js';
import type { EngineName } from '../../model/engine/engine-name.js';
import type { KernelChoice } from '../../model/engine/kernels.js';
import type { OptimizerName } from '../../model/training/optimizers/create-optimizer.js';
import type { ScheduleName } from '../../model/training/schedules/create-schedule.js';
import type { DatasetFlags } from '../options/dataset-options.js';

/** The options of `mnist train`, as commander hands them to its action. */
export interface TrainFlags extends DatasetFlags {
  /** A preset or another recipe, whose network it is, or a JSON file with Keras layers. */
  readonly arch: string;
  /** A recipe that has a name, with its own network; instead of `arch`. */
  readonly recipe?: string;
  readonly listRecipes?: boolean;
  readonly epochs?: number;
  readonly batchSize?: number;
  readonly optimizer?: OptimizerName;
  readonly learningRate?: number;
  readonly schedule?: ScheduleName;
  readonly validationSplit?: number;
  readonly syntheticDigits?: number;
  readonly outliers?: number;
  readonly augment?: AugmentationName;
  readonly labelSmoothing?: number;
  readonly ema?: number;
  readonly calibrate?: boolean;
  readonly earlyStopping?: number;
  readonly threads?: number;
  readonly engine?: EngineName;
  readonly kernels?: KernelChoice;
  /** That of the recipe, or else 42, when not given. */
  readonly seed?: number;
  readonly output: string;
  readonly resume?: boolean;
}
