import type { KerasLayerJson } from '../../../src/model/architecture/keras-json.js';
import { describeAgainstTensorFlow } from '../../oracle/describe-against-tensorflow.js';
import {
  averagePooling2d,
  batchNormalization,
  classify,
  conv2d,
  formatPair,
  maxPooling2d,
  type Pair,
} from '../../oracle/keras-layers.js';
import type { NetworkCase } from '../../oracle/network-case.js';

// Both make images of 3 channels with one even and one odd side.
const evenByOdd = [conv2d(3, [2, 4], { strides: [2, 4] })]; // [14, 7, 3]
const oddByEven = [conv2d(3, [3, 2], { strides: [3, 2] })]; // [9, 14, 3]

const kernels: readonly Pair[] = [1, 2, 3, 5, [3, 2], [1, 4]];
const strides: readonly Pair[] = [1, 2, 3, [2, 1], [1, 3]];

function windowCases(padding: 'valid' | 'same'): NetworkCase[] {
  const sizes: [string, KerasLayerJson[]][] = [
    ['14x7', evenByOdd],
    ['9x14', oddByEven],
  ];
  return kernels.flatMap((kernel) =>
    strides.flatMap((stride) =>
      sizes.map(([size, before]) => ({
        name: `${formatPair(kernel)} kernel, stride ${formatPair(stride)}, ${padding}, on ${size}`,
        layers: [...before, conv2d(2, kernel, { strides: stride, padding }), ...classify],
      })),
    ),
  );
}

describeAgainstTensorFlow('Conv2D windows', [...windowCases('valid'), ...windowCases('same')]);

describeAgainstTensorFlow('Conv2D', [
  { name: 'on the image itself', layers: [conv2d(2, 3), maxPooling2d(4), ...classify] },
  {
    name: 'on the image itself, stride 1x2, with an even kernel',
    layers: [conv2d(5, [2, 4], { strides: [1, 2], padding: 'same' }), ...classify],
  },
  {
    name: 'on the image itself, strides that make more channels than a block has',
    layers: [conv2d(5, 5, { strides: [4, 5] }), ...classify],
  },
  {
    name: 'on one channel that was computed',
    layers: [batchNormalization(), averagePooling2d(2), conv2d(3, 3), ...classify],
  },
  {
    name: 'on the image itself, stride 3, same',
    layers: [conv2d(8, 5, { strides: 3, padding: 'same' }), ...classify],
  },
  {
    name: 'as large as the image',
    layers: [maxPooling2d(4), conv2d(3, 7), ...classify],
  },
  {
    name: '1, 3, 8 and 17 channels, without bias',
    layers: [
      conv2d(3, 3, { strides: 3, use_bias: false }),
      conv2d(8, 3, { padding: 'same', use_bias: false }),
      conv2d(17, 2, { strides: 2, use_bias: false }),
      conv2d(1, 2, { use_bias: false }),
      ...classify,
    ],
  },
  {
    name: '17 to 8 channels, with bias',
    layers: [
      conv2d(17, 4, { strides: 4 }),
      conv2d(8, 3, { strides: [1, 2], padding: 'same', activation: 'relu' }),
      ...classify,
    ],
  },
  ...['relu', 'sigmoid', 'tanh', 'softmax'].map((activation) => ({
    name: `with ${activation}`,
    layers: [
      conv2d(5, 3, { strides: 3, activation }),
      conv2d(3, 3, { padding: 'same', activation }),
      ...classify,
    ],
  })),
]);
