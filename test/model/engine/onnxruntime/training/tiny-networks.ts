import type { Architecture } from '../../../../../src/model/architecture/architecture.js';
import {
  parseKerasJson,
  type KerasLayerJson,
} from '../../../../../src/model/architecture/keras-json.js';
import {
  batchNormalization,
  conv2d,
  dense,
  dropout,
  flatten,
  maxPooling2d,
} from '../../../../oracle/keras-layers.js';
import { nameLayers } from '../../../../oracle/network-case.js';

const start = [conv2d(3, 5, { strides: 2, padding: 'same', activation: 'relu' }), maxPooling2d(2)];
const end = [flatten, dense(10, { activation: 'softmax' })];

/** The layers of networks that take milliseconds, from an image to ten classes, each with a name. */
export const tinyLayers = {
  plain: nameLayers([...start, ...end]),
  normalized: nameLayers([...start, batchNormalization({ momentum: 0.9 }), ...end]),
  everything: nameLayers([
    ...start,
    batchNormalization(),
    dropout(0.25),
    flatten,
    dense(12, { activation: 'relu' }),
    dropout(0.5),
    dense(10, { activation: 'softmax' }),
  ]),
} satisfies Record<string, readonly KerasLayerJson[]>;

/** Builds one of {@link tinyLayers}. */
export function createTinyNetwork(name: keyof typeof tinyLayers): Architecture {
  return parseKerasJson(tinyLayers[name], 'test', name);
}
