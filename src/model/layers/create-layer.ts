import { MnistError } from '../../errors/mnist-error.js';
import { activation, relu, softmax } from './activation.js';
import { averagePooling2d } from './average-pooling2d.js';
import { batchNormalization } from './batch-normalization.js';
import { createConfigReader } from './config-reader.js';
import { conv2d } from './conv2d.js';
import { dense } from './dense.js';
import { dropout } from './dropout.js';
import { flatten } from './flatten.js';
import { globalAveragePooling2d } from './global-average-pooling2d.js';
import type { KerasConfig } from './keras-config.js';
import type { Layer, LayerType } from './layer.js';
import { maxPooling2d } from './max-pooling2d.js';

// The registry: a new kind of layer is one file and its row here.
const layerTypes: readonly LayerType[] = [
  conv2d,
  maxPooling2d,
  averagePooling2d,
  globalAveragePooling2d,
  batchNormalization,
  dropout,
  flatten,
  dense,
  activation,
  relu,
  softmax,
];

/**
 * Makes a layer of its Keras class name and configuration.
 *
 * @throws MnistError `unknown-layer` for a class that is not supported, `invalid-layer` for
 * options that are missing, unusable or not supported
 */
export function createLayer(className: string, name: string, config: KerasConfig): Layer {
  const type = layerTypes.find((candidate) => candidate.className === className);
  if (!type) {
    throw new MnistError({
      code: 'unknown-layer',
      layer: name,
      className,
      supported: layerTypes.map((candidate) => candidate.className),
    });
  }
  return type.create(name, createConfigReader(className, name, config));
}
