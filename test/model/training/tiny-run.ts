import { generateSyntheticDigits } from '../../../src/data/synthetic/generate.js';
import type { TrainingRecipe } from '../../../src/model/presets/preset.js';
import type { TrainingRun } from '../../../src/model/training/train-model.js';
import { createTinyNetwork } from '../engine/onnxruntime/training/tiny-networks.js';

const digits = generateSyntheticDigits({ count: 80, seed: 11 });

const tinyRecipe: TrainingRecipe = {
  epochs: 3,
  batchSize: 32,
  optimizer: 'adam',
  learningRate: 1e-2,
  schedule: 'constant',
  validationSplit: 0.25,
  augmentation: 'none',
  earlyStopping: undefined,
  syntheticDigits: 0,
  outliers: 0,
  labelSmoothing: 0,
  emaMomentum: 0,
  calibrated: false,
  minConfidence: 0.5,
};

/** A training run that takes a moment: 60 images to train on, 20 to validate with. */
export function createTinyRun(
  recipe: Partial<TrainingRecipe> = {},
  run: Partial<TrainingRun> = {},
): TrainingRun {
  return {
    architecture: createTinyNetwork('plain'),
    data: digits,
    recipe: { ...tinyRecipe, ...recipe },
    seed: 42,
    threads: 1,
    ...run,
  };
}
