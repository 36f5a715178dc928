import { COMMON_RECIPE, layer, type Preset } from '../presets/preset.js';

/**
 * The fewest seconds to 99 %: a small network, normalised where pooling has made its maps small,
 * and one epoch; 29,514 parameters; 99.22 % (seeds 1 to 5: 99.31, 99.18, 99.24, 99.10, 99.27).
 */
export const fast: Preset = {
  name: 'fast',
  summary: 'the fewest seconds to 99 %: a small network, one pass through all images',
  layers: [
    layer('Conv2D', { filters: 16, kernel_size: 5, activation: 'relu' }), // [24, 24, 16]
    layer('MaxPooling2D'), // [12, 12, 16]
    layer('BatchNormalization', { momentum: 0.9 }),
    layer('Conv2D', { filters: 32, kernel_size: 3, activation: 'relu' }), // [10, 10, 32]
    layer('MaxPooling2D'), // [5, 5, 32]
    layer('BatchNormalization', { momentum: 0.9 }),
    layer('Conv2D', { filters: 64, kernel_size: 3, activation: 'relu' }), // [3, 3, 64]
    layer('Flatten'), // [576]
    layer('Dense', { units: 10, activation: 'softmax' }),
  ],
  recipe: {
    ...COMMON_RECIPE,
    epochs: 1,
    batchSize: 64,
    learningRate: 1e-2,
    labelSmoothing: 0.1,
    validationSplit: 0,
  },
  measured: { accuracy: 0.9922, seeds: [1, 2, 3, 4, 5], seconds: undefined },
};
