import { describeAgainstTensorFlow } from '../../oracle/describe-against-tensorflow.js';
import {
  activation,
  classify,
  conv2d,
  dense,
  flatten,
  layer,
  maxPooling2d,
  softmax,
} from '../../oracle/keras-layers.js';

const activations = ['linear', 'relu', 'sigmoid', 'tanh', 'softmax'];

const image = conv2d(3, [3, 4], { strides: [3, 4] }); // [9, 7, 3]
const features = [maxPooling2d(4), flatten, dense(6)]; // [6]
const lastDense = dense(3, { activation: 'softmax' });

describeAgainstTensorFlow(
  'Activation of images',
  activations.map((name) => ({ name, layers: [image, activation(name), ...classify] })),
);

describeAgainstTensorFlow(
  'Activation of features',
  activations.map((name) => ({ name, layers: [...features, activation(name), lastDense] })),
);

describeAgainstTensorFlow('ReLU and Softmax', [
  { name: 'ReLU of images', layers: [image, layer('ReLU'), ...classify] },
  { name: 'ReLU of features', layers: [...features, layer('ReLU'), lastDense] },
  { name: 'Softmax of images', layers: [image, softmax, ...classify] },
  { name: 'Softmax of features', layers: [...features, softmax, lastDense] },
  { name: 'Softmax at the end', layers: [...features, softmax] },
  { name: 'softmax twice at the end', layers: [...features, lastDense, softmax] },
  { name: 'Activation softmax at the end', layers: [...features, activation('softmax')] },
  {
    name: 'ReLU before Softmax at the end',
    layers: [...features, layer('ReLU'), softmax],
  },
  { name: 'of the image itself', layers: [layer('ReLU'), activation('tanh'), ...classify] },
]);
