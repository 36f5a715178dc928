import { COMMON_RECIPE, layer, type Preset } from '../presets/preset.js';

/**
 * The fewest seconds to 99 %: few filters, normalised where pooling has made the maps small, one
 * epoch against smoothed labels; 17,914 parameters; 99.14 % (seeds 1 to 5: 99.17, 99.11, 99.07,
 * 99.14, 99.19) in 2.9 s (2.7 to 3.1).
 */
export const fast: Preset = {
  name: 'fast',
  summary: 'the fewest seconds to 99 %: a small network, one pass through all images',
  layers: [
    layer('Conv2D', { filters: 16, kernel_size: 5, activation: 'relu' }), // [24, 24, 16]
    layer('MaxPooling2D'), // [12, 12, 16]
    layer('BatchNormalization', { momentum: 0.9 }),
    layer('Conv2D', { filters: 16, kernel_size: 3, activation: 'relu' }), // [10, 10, 16]
    layer('MaxPooling2D'), // [5, 5, 16]
    layer('BatchNormalization', { momentum: 0.9 }),
    layer('Conv2D', { filters: 64, kernel_size: 3, activation: 'relu' }), // [3, 3, 64]
    layer('Flatten'), // [576]
    layer('Dense', { units: 10, activation: 'softmax' }),
  ],
  recipe: {
    ...COMMON_RECIPE,
    epochs: 1,
    learningRate: 1.4e-2,
    labelSmoothing: 0.1,
    validationSplit: 0,
  },
  measured: { accuracy: 0.9914, seeds: [1, 2, 3, 4, 5], seconds: 2.8 },
};
