import { COMMON_RECIPE, layer, type Preset } from './preset.js';

/**
 * Two convolutions, a wide dense layer with dropout, augmented images: 225,034 parameters; 99.36 %
 * after 10 epochs (seed 1).
 */
export const dropout: Preset = {
  name: 'dropout',
  summary: 'two convolutions and dropout, trained on augmented images',
  layers: [
    layer('Conv2D', { filters: 32, kernel_size: 3, activation: 'relu' }), // [26, 26, 32]
    layer('MaxPooling2D'), // [13, 13, 32]
    layer('Conv2D', { filters: 64, kernel_size: 3, activation: 'relu' }), // [11, 11, 64]
    layer('MaxPooling2D'), // [5, 5, 64]
    layer('Flatten'), // [1600]
    layer('Dense', { units: 128, activation: 'relu' }),
    layer('Dropout', { rate: 0.5 }),
    layer('Dense', { units: 10, activation: 'softmax' }),
  ],
  recipe: { ...COMMON_RECIPE, epochs: 10, learningRate: 2e-3, augmentation: 'light' },
  measured: { accuracy: 0.9936, seeds: [1], seconds: 64 },
};
