import { describeAgainstTensorFlow } from '../../oracle/describe-against-tensorflow.js';
import {
  activation,
  batchNormalization,
  classify,
  conv2d,
  dense,
  flatten,
  maxPooling2d,
  softmax,
} from '../../oracle/keras-layers.js';

const options = [
  { name: 'gamma and beta', config: {} },
  { name: 'no gamma', config: { scale: false } },
  { name: 'no beta', config: { center: false } },
  { name: 'neither gamma nor beta', config: { scale: false, center: false } },
  { name: 'epsilon 0.1', config: { epsilon: 0.1 } },
  { name: 'epsilon 1e-5', config: { epsilon: 1e-5 } },
];

describeAgainstTensorFlow(
  'BatchNormalization of images',
  options.map(({ name, config }) => ({
    name,
    layers: [
      conv2d(3, [2, 3], { strides: [2, 3], use_bias: false }),
      batchNormalization(config),
      activation('relu'),
      ...classify,
    ],
  })),
);

describeAgainstTensorFlow(
  'BatchNormalization of features',
  options.map(({ name, config }) => ({
    name,
    batch: 5,
    layers: [
      maxPooling2d(4),
      flatten,
      dense(8, { use_bias: false }),
      batchNormalization(config),
      dense(3, { activation: 'softmax' }),
    ],
  })),
);

describeAgainstTensorFlow('BatchNormalization', [
  {
    name: 'of the image itself',
    layers: [batchNormalization(), maxPooling2d(4), ...classify],
  },
  {
    name: 'right after convolutions without bias, twice, 8 and 17 channels',
    layers: [
      conv2d(8, 3, { strides: 3, use_bias: false }),
      batchNormalization({ axis: -1 }),
      activation('relu'),
      conv2d(17, 3, { strides: 2, use_bias: false }),
      batchNormalization({ axis: 3, momentum: 0.9 }),
      activation('relu'),
      ...classify,
    ],
  },
  {
    name: 'four times with as many channels, with and without gamma and beta',
    layers: [
      batchNormalization(),
      conv2d(1, 4, { strides: 4, activation: 'tanh' }),
      batchNormalization({ scale: false }),
      conv2d(1, 2, { activation: 'tanh' }),
      batchNormalization({ center: false }),
      conv2d(1, 2, { activation: 'tanh' }),
      batchNormalization(),
      ...classify,
    ],
  },
  {
    name: 'after biases and a beta, which it takes away',
    layers: [
      conv2d(3, 3, { strides: 3 }),
      batchNormalization(),
      flatten,
      dense(8),
      batchNormalization(),
      dense(3, { activation: 'softmax' }),
    ],
    withoutEffect: ['conv2d_0/bias', 'batchnormalization_1/beta', 'dense_3/bias'],
  },
  {
    name: 'right before the last softmax',
    batch: 5,
    layers: [
      maxPooling2d(7),
      flatten,
      dense(4, { use_bias: false }),
      batchNormalization(),
      softmax,
    ],
  },
  {
    name: 'of a batch of one image',
    batch: 1,
    layers: [conv2d(3, 5, { strides: 5, use_bias: false }), batchNormalization(), ...classify],
  },
  {
    name: 'before a pooling with overlapping windows',
    layers: [
      conv2d(3, 3, { strides: 3, use_bias: false }),
      batchNormalization(),
      maxPooling2d(3, { strides: 2, padding: 'same' }),
      ...classify,
    ],
  },
]);
