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
    augmentation: flags.augment ?? recipe.augmentation,
    labelSmoothing: flags.labelSmoothing ?? recipe.labelSmoothing,
    emaMomentum: flags.ema ?? recipe.emaMomentum,
    earlyStopping: flags.earlyStopping ?? recipe.earlyStopping,
  };
  if (flags.earlyStopping !== undefined && resolved.validationSplit === 0) {
    throw new MnistError({
      code: 'conflicting-options',
      reason: '--early-stopping needs a --validation-split above 0 to judge by',
    });
  }
  return resolved;
}
