import type { KerasConfig } from '../../src/model/layers/keras-config.js';
import type { KerasLayerJson } from '../../src/model/architecture/keras-json.js';

/** One size, or `[vertical, horizontal]`. */
export type Pair = number | readonly [number, number];

/** Keras' JSON of any layer. */
export function layer(className: string, config: KerasConfig = {}): KerasLayerJson {
  return { class_name: className, config };
}

/** Keras' JSON of a Conv2D layer. */
export function conv2d(filters: number, kernelSize: Pair, config?: KerasConfig): KerasLayerJson {
  return layer('Conv2D', { filters, kernel_size: kernelSize, ...config });
}

/** Keras' JSON of a MaxPooling2D layer. */
export function maxPooling2d(poolSize: Pair, config?: KerasConfig): KerasLayerJson {
  return layer('MaxPooling2D', { pool_size: poolSize, ...config });
}

/** Keras' JSON of an AveragePooling2D layer. */
export function averagePooling2d(poolSize: Pair, config?: KerasConfig): KerasLayerJson {
  return layer('AveragePooling2D', { pool_size: poolSize, ...config });
}

/** Keras' JSON of a Dense layer. */
export function dense(units: number, config?: KerasConfig): KerasLayerJson {
  return layer('Dense', { units, ...config });
}

/** Keras' JSON of a BatchNormalization layer. */
export function batchNormalization(config?: KerasConfig): KerasLayerJson {
  return layer('BatchNormalization', config);
}

/** Keras' JSON of a Dropout layer. */
export function dropout(rate: number): KerasLayerJson {
  return layer('Dropout', { rate });
}

/** Keras' JSON of an Activation layer. */
export function activation(name: string): KerasLayerJson {
  return layer('Activation', { activation: name });
}

/** Keras' JSON of a Flatten layer. */
export const flatten = layer('Flatten');

/** Keras' JSON of a GlobalAveragePooling2D layer. */
export const globalAveragePooling2d = layer('GlobalAveragePooling2D');

/** Ends a network: from an image to the probabilities of a few classes. */
export const classify: readonly KerasLayerJson[] = [flatten, dense(4, { activation: 'softmax' })];

/** Keras' JSON of a Softmax layer; the axis is Keras' default, which TensorFlow.js has wrong. */
export const softmax = layer('Softmax', { axis: -1 });

/** `3x2` for a pair, `3x3` for a number. */
export function formatPair(pair: Pair): string {
  return typeof pair === 'number' ? `${pair}x${pair}` : pair.join('x');
}
