import { loadBundledModel } from '../../../src/model/bundled-model.js';
import { parseKerasJson, type KerasLayerJson } from '../../../src/model/architecture/keras-json.js';
import { loadArchitecture } from '../../../src/model/load-architecture.js';
import type { Model } from '../../../src/model/model.js';
import { PRESETS } from '../../../src/model/presets/presets.js';
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
} from '../../oracle/keras-layers.js';
import { nameLayers } from '../../oracle/network-case.js';
import { createRandomModel } from '../formats/tfjs-layers/random-model.js';

// For what presets do not have.
const small: Readonly<Record<string, readonly KerasLayerJson[]>> = {
  'every kind of layer, and a softmax of its own': [
    conv2d(3, 5, { strides: 2, padding: 'same', activation: 'sigmoid' }),
    averagePooling2d(2, { padding: 'same', strides: 1 }),
    conv2d(4, [3, 2], { use_bias: false }),
    batchNormalization({ scale: false }),
    layer('ReLU'),
    maxPooling2d(3, { strides: 2, padding: 'same' }),
    dropout(0.25),
    flatten,
    dense(10, { activation: 'tanh' }),
    dense(10),
    softmax,
  ],
  'global pooling, and a softmax as an activation': [
    conv2d(6, 3, { strides: 3 }),
    batchNormalization({ center: false }),
    activation('tanh'),
    globalAveragePooling2d,
    dense(10),
    activation('softmax'),
  ],
  'a softmax in the middle': [
    conv2d(3, 4, { strides: 4, activation: 'softmax' }),
    flatten,
    dense(10, { activation: 'softmax', use_bias: false }),
  ],
  'no convolution, and no softmax': [flatten, dense(12, { activation: 'relu' }), dense(10)],
  'sigmoids at the end': [maxPooling2d(2), flatten, dense(10, { activation: 'sigmoid' })],
};

/** The networks that explanations are tried on, by name. */
export const NETWORKS_TO_EXPLAIN = [
  'bundled',
  ...PRESETS.map(({ name }) => name),
  ...Object.keys(small),
];

/** A network by that name: the bundled one as it is, the others with random weights. */
export async function loadNetworkToExplain(name: string): Promise<Model> {
  if (name === 'bundled') return loadBundledModel();
  const layers = small[name];
  return createRandomModel(
    layers
      ? parseKerasJson(nameLayers(layers), 'test', name)
      : (await loadArchitecture(name)).architecture,
  );
}
