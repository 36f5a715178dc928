import { describe, expect, it } from 'vitest';
import { resolveRecipe } from '../../../src/commands/train/resolve-recipe.js';
import type { TrainFlags } from '../../../src/commands/train/train-flags.js';
import { COMMON_RECIPE } from '../../../src/model/presets/preset.js';
import { failureOf } from '../../data/failure-of.js';

describe('resolveRecipe', () => {
  const flags: TrainFlags = { arch: 'x', dataset: 'x', seed: 1, output: 'x' };

  it('is the recipe of the architecture when nothing is given', () => {
    expect(resolveRecipe(COMMON_RECIPE, flags)).toEqual(COMMON_RECIPE);
  });

  it('brings the learning rate of another optimizer along', () => {
    const recipe = { ...COMMON_RECIPE, learningRate: 3e-3 };
    expect(resolveRecipe(recipe, { ...flags, optimizer: 'sgd' }).learningRate).toBe(1e-2);
    expect(resolveRecipe(recipe, { ...flags, optimizer: 'adam' }).learningRate).toBe(3e-3);
    const both = { ...flags, optimizer: 'sgd', learningRate: 0.5 } as const;
    expect(resolveRecipe(recipe, both).learningRate).toBe(0.5);
  });

  it('takes everything that is given', () => {
    const given = {
      epochs: 7,
      batchSize: 9,
      optimizer: 'rmsprop',
      learningRate: 0.25,
      schedule: 'cosine',
      validationSplit: 0.3,
      syntheticDigits: 0.5,
      outliers: 0.2,
      labelSmoothing: 0.1,
      earlyStopping: 4,
    } as const;
    const others = { augment: 'light', ema: 0.99, calibrate: true } as const;
    expect(resolveRecipe(COMMON_RECIPE, { ...flags, ...given, ...others })).toEqual({
      ...given,
      augmentation: 'light',
      emaMomentum: 0.99,
      calibrated: true,
      minConfidence: COMMON_RECIPE.minConfidence,
    });
  });

  it('lets a recipe with early stopping go without validation when only that is given', async () => {
    const recipe = { ...COMMON_RECIPE, earlyStopping: 6 };
    expect(resolveRecipe(recipe, { ...flags, validationSplit: 0 }).earlyStopping).toBe(6);
    const both = { ...flags, validationSplit: 0, earlyStopping: 6 };
    expect(await failureOf(() => resolveRecipe(recipe, both))).toMatchObject({
      code: 'conflicting-options',
    });
  });

  it('refuses to calibrate without validation only when both are asked for', async () => {
    const recipe = { ...COMMON_RECIPE, calibrated: true };
    expect(resolveRecipe(recipe, { ...flags, validationSplit: 0 }).calibrated).toBe(true);
    const both = { ...flags, validationSplit: 0, calibrate: true };
    expect(await failureOf(() => resolveRecipe(recipe, both))).toMatchObject({
      code: 'conflicting-options',
    });
  });
});
