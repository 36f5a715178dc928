import { COMMON_RECIPE, layer, type Preset } from './preset.js';

/**
 * The network of the TensorFlow tutorials: three convolutions, 93,322 parameters; 99.21 %
 * after 5 epochs (mean of seeds 1, 2 and 3).
 *
 * @see https://www.tensorflow.org/tutorials/images/cnn
 */
export const classic: Preset = {
  name: 'classic',
  summary: 'three convolutions and a dense layer, as in the TensorFlow tutorials',
  layers: [
    layer('Conv2D', { filters: 32, kernel_size: 3, activation: 'relu' }), // [26, 26, 32]
    layer('MaxPooling2D'), // [13, 13, 32]
    layer('Conv2D', { filters: 64, kernel_size: 3, activation: 'relu' }), // [11, 11, 64]
    layer('MaxPooling2D'), // [5, 5, 64]
    layer('Conv2D', { filters: 64, kernel_size: 3, activation: 'relu' }), // [3, 3, 64]
    layer('Flatten'), // [576]
    layer('Dense', { units: 64, activation: 'relu' }),
    layer('Dense', { units: 10, activation: 'softmax' }),
  ],
  recipe: { ...COMMON_RECIPE, learningRate: 2e-3 },
  measured: { accuracy: 0.9921, seeds: [1, 2, 3], seconds: 30 },
};
