import { describeAgainstTensorFlow } from '../../oracle/describe-against-tensorflow.js';
import {
  averagePooling2d,
  classify,
  conv2d,
  dense,
  formatPair,
  globalAveragePooling2d,
  maxPooling2d,
  type Pair,
} from '../../oracle/keras-layers.js';
import type { NetworkCase } from '../../oracle/network-case.js';

// Both make images of 3 channels with one even and one odd side, and have gradients of their own
// that show what the pooling passes back.
const evenByOdd = conv2d(3, [2, 4], { strides: [2, 4] }); // [14, 7, 3]
const oddByEven = conv2d(3, [3, 2], { strides: [3, 2] }); // [9, 14, 3]

const poolSizes: readonly Pair[] = [1, 2, 3, 5, [3, 2], [1, 4]];
const strides: readonly (Pair | undefined)[] = [undefined, 1, 2, 3, [2, 1], [1, 3]];

function windowCases(pool: typeof maxPooling2d): NetworkCase[] {
  return (['valid', 'same'] as const).flatMap((padding) =>
    poolSizes.flatMap((poolSize) =>
      strides.flatMap((stride) =>
        [evenByOdd, oddByEven].map((before) => ({
          name: [
            `${formatPair(poolSize)} windows`,
            stride === undefined ? 'side by side' : `stride ${formatPair(stride)}`,
            padding,
            before === evenByOdd ? 'on 14x7' : 'on 9x14',
          ].join(', '),
          layers: [before, pool(poolSize, { strides: stride ?? poolSize, padding }), ...classify],
        })),
      ),
    ),
  );
}

describeAgainstTensorFlow('MaxPooling2D windows', windowCases(maxPooling2d));

describeAgainstTensorFlow('AveragePooling2D windows', windowCases(averagePooling2d));

const tiedCases = (['valid', 'same'] as const).flatMap((padding) =>
  poolSizes.flatMap((poolSize) =>
    [poolSize, 1, 2, 3].map((stride) => ({
      name: `${formatPair(poolSize)} windows, stride ${formatPair(stride)}, ${padding}`,
      ties: true,
      layers: [
        conv2d(2, [2, 3], { strides: [2, 3], use_bias: false }), // [14, 9, 2]
        maxPooling2d(poolSize, { strides: stride, padding }),
        ...classify,
      ],
    })),
  ),
);

describeAgainstTensorFlow('MaxPooling2D with many equal maxima', tiedCases);

describeAgainstTensorFlow('pooling', [
  {
    name: 'MaxPooling2D by default: 2x2 windows apart, an odd row and column left over',
    layers: [conv2d(3, 4, { strides: 3 }), maxPooling2d(2), ...classify],
  },
  {
    name: 'AveragePooling2D by default',
    layers: [conv2d(3, 4, { strides: 3 }), averagePooling2d(2), ...classify],
  },
  {
    name: 'MaxPooling2D of the image itself, background in many windows',
    layers: [maxPooling2d(3, { strides: 2, padding: 'same' }), conv2d(2, 3), ...classify],
  },
  {
    name: 'MaxPooling2D where all values are negative and padding must not win',
    layers: [
      conv2d(3, 3, { strides: 3, activation: 'softmax' }),
      conv2d(2, 1, { use_bias: false, activation: 'tanh' }),
      maxPooling2d(3, { strides: 1, padding: 'same' }),
      ...classify,
    ],
  },
  {
    name: 'overlapping MaxPooling2D twice',
    layers: [
      conv2d(8, 3, { strides: 2, activation: 'relu' }),
      maxPooling2d(3, { strides: 2 }),
      conv2d(3, 2),
      maxPooling2d(3, { strides: 1, padding: 'same' }),
      ...classify,
    ],
  },
  {
    name: 'overlapping AveragePooling2D twice, 17 channels',
    layers: [
      conv2d(17, 4, { strides: 4 }),
      averagePooling2d(3, { strides: 1, padding: 'same' }),
      averagePooling2d(3, { strides: 2 }),
      ...classify,
    ],
  },
  {
    name: 'MaxPooling2D with windows larger than the image, same',
    layers: [
      conv2d(2, 5, { strides: 5 }),
      maxPooling2d(9, { strides: 2, padding: 'same' }),
      ...classify,
    ],
  },
  {
    name: 'AveragePooling2D with windows larger than the image, same',
    layers: [
      conv2d(2, 5, { strides: 5 }),
      averagePooling2d(9, { strides: 2, padding: 'same' }),
      ...classify,
    ],
  },
  {
    name: 'GlobalAveragePooling2D of the image itself',
    layers: [globalAveragePooling2d, dense(3, { activation: 'softmax' })],
  },
  {
    name: 'GlobalAveragePooling2D of 14x7, 8 channels',
    layers: [
      conv2d(8, [2, 4], { strides: [2, 4], activation: 'relu' }),
      globalAveragePooling2d,
      dense(3, { activation: 'softmax' }),
    ],
  },
]);
