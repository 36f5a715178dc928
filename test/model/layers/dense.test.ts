import { describeAgainstTensorFlow } from '../../oracle/describe-against-tensorflow.js';
import { classify, conv2d, dense, flatten, maxPooling2d } from '../../oracle/keras-layers.js';

const lastDense = dense(3, { activation: 'softmax' });

describeAgainstTensorFlow('Dense and Flatten', [
  { name: 'on the image itself', layers: classify },
  { name: 'without bias', layers: [flatten, dense(3, { activation: 'softmax', use_bias: false })] },
  { name: 'one class', layers: [flatten, dense(1, { activation: 'softmax' })] },
  {
    name: 'flattening rows first and channels last, 14x7x8',
    layers: [conv2d(8, [2, 4], { strides: [2, 4] }), flatten, lastDense],
  },
  ...['linear', 'relu', 'sigmoid', 'tanh', 'softmax'].map((activation) => ({
    name: `with ${activation}`,
    layers: [
      maxPooling2d(4),
      flatten,
      dense(17, { activation }),
      dense(1, { activation, use_bias: false }),
      dense(8, { activation }),
      lastDense,
    ],
  })),
]);
