import { describeAgainstTensorFlow } from '../../oracle/describe-against-tensorflow.js';
import {
  classify,
  conv2d,
  dense,
  dropout,
  flatten,
  maxPooling2d,
} from '../../oracle/keras-layers.js';

// Both sides multiply by the same mask in training, and by nothing in prediction.
describeAgainstTensorFlow('Dropout', [
  {
    name: 'of the image itself',
    layers: [dropout(0.5), conv2d(2, 4, { strides: 4 }), ...classify],
  },
  {
    name: 'of images, 9x7x3',
    layers: [conv2d(3, [3, 4], { strides: [3, 4] }), dropout(0.25), ...classify],
  },
  {
    name: 'of features',
    layers: [
      maxPooling2d(4),
      flatten,
      dropout(0.1),
      dense(6, { activation: 'relu' }),
      dropout(0.5),
      dense(3, { activation: 'softmax' }),
    ],
  },
]);
