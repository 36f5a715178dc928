import type { Architecture } from '../../../../src/model/architecture/architecture.js';
import {
  parseKerasJson,
  type KerasLayerJson,
} from '../../../../src/model/architecture/keras-json.js';
import {
  activation,
  averagePooling2d,
  batchNormalization,
  conv2d,
  dense,
  dropout,
  flatten,
  globalAveragePooling2d,
  layer,
  maxPooling2d,
  softmax,
} from '../../../oracle/keras-layers.js';
import { nameLayers } from '../../../oracle/network-case.js';

const layers = {
  /** Together with `pooled`, every kind of layer. */
  flattened: [
    conv2d(3, 5, { strides: 2, padding: 'same', activation: 'relu' }),
    maxPooling2d(2),
    batchNormalization({ momentum: 0.9 }),
    conv2d(4, [3, 2], { use_bias: false }),
    activation('tanh'),
    averagePooling2d(2),
    dropout(0.25),
    flatten,
    dense(12),
    layer('ReLU'),
    dense(10, { activation: 'softmax' }),
  ],
  pooled: [
    conv2d(6, 3, { strides: 3, activation: 'sigmoid' }),
    batchNormalization({ scale: false }),
    averagePooling2d(2, { padding: 'same' }),
    globalAveragePooling2d,
    dense(10),
    softmax,
  ],
  /** Without dropout, whose random numbers are those of the engine. */
  normalized: [
    conv2d(3, 5, { strides: 2, padding: 'same', activation: 'relu' }),
    maxPooling2d(2),
    batchNormalization({ momentum: 0.9 }),
    flatten,
    dense(10, { activation: 'softmax' }),
  ],
  dropping: [
    flatten,
    dense(16, { activation: 'relu' }),
    dropout(0.5),
    dense(10),
    layer('Softmax', { axis: -1 }),
  ],
  withoutGamma: [flatten, batchNormalization({ scale: false }), dense(10), softmax],
  padded: [averagePooling2d(3, { padding: 'same' }), flatten, dense(10), softmax],
  sigmoid: [flatten, dense(10, { activation: 'sigmoid' })],
} satisfies Record<string, readonly KerasLayerJson[]>;

/** Builds a network that takes milliseconds. */
export function createTinyArchitecture(name: keyof typeof layers): Architecture {
  return parseKerasJson(nameLayers(layers[name]), 'test', name);
}
