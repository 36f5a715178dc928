import { MnistError } from '../../errors/mnist-error.js';
import type { TrainingRecipe } from '../../model/presets/preset.js';
import { defaultLearningRate } from '../../model/training/optimizers/create-optimizer.js';
import type { TrainFlags } from './train-flags.js';

/**
 * Overlays an architecture's recipe with what the user asked for. Another optimizer brings its own
 * learning rate along.
 *
 * @throws MnistError `conflicting-options`
 */
export function resolveRecipe(recipe: TrainingRecipe, flags: TrainFlags): TrainingRecipe {
  const optimizer = flags.optimizer ?? recipe.optimizer;
  const usualLearningRate =
    optimizer === recipe.optimizer ? recipe.learningRate : defaultLearningRate(optimizer);
  const resolved: TrainingRecipe = {
    epochs: flags.epochs ?? recipe.epochs,
    batchSize: flags.batchSize ?? recipe.batchSize,
    optimizer,
    learningRate: flags.learningRate ?? usualLearningRate,
    schedule: flags.schedule ?? recipe.schedule,
    validationSplit: flags.validationSplit ?? recipe.validationSplit,
    syntheticDigits: flags.syntheticDigits ?? recipe.syntheticDigits,
    outliers: flags.outliers ?? recipe.outliers,
    augmentation: flags.augment ?? recipe.augmentation,
    labelSmoothing: flags.labelSmoothing ?? recipe.labelSmoothing,
    emaMomentum: flags.ema ?? recipe.emaMomentum,
    calibrated: flags.calibrate ?? recipe.calibrated,
    minConfidence: recipe.minConfidence,
    earlyStopping: flags.earlyStopping ?? recipe.earlyStopping,
  };
  if (flags.earlyStopping !== undefined && resolved.validationSplit === 0) {
    throw new MnistError({
      code: 'conflicting-options',
      reason: '--early-stopping needs a --validation-split above 0 to judge by',
    });
  }
  if (flags.calibrate === true && resolved.validationSplit === 0) {
    throw new MnistError({
      code: 'conflicting-options',
      reason: '--calibrate needs a --validation-split above 0 to measure on',
    });
  }
  return resolved;
}
