import { describe, expect, it } from 'vitest';
import { parseKerasJson, type KerasLayerJson } from '../../../src/model/architecture/keras-json.js';
import { findFeatureLayer } from '../../../src/model/explanation/find-feature-layer.js';
import {
  activation,
  batchNormalization,
  classify,
  conv2d,
  dropout,
  layer,
  maxPooling2d,
} from '../../oracle/keras-layers.js';

const find = (layers: readonly KerasLayerJson[]): number | undefined =>
  findFeatureLayer(parseKerasJson([...layers, ...classify], 'test').layers);

describe('findFeatureLayer', () => {
  it('finds the last convolution', () => {
    const relu = { activation: 'relu' };
    expect(find([conv2d(2, 3, relu), conv2d(2, 3, relu), maxPooling2d(2)])).toBe(1);
  });

  it('keeps to a convolution with a nonlinearity, whatever follows', () => {
    expect(find([conv2d(2, 3, { activation: 'tanh' }), batchNormalization(), layer('ReLU')])).toBe(
      0,
    );
  });

  it('goes on to the nonlinearity of a convolution without', () => {
    expect(find([conv2d(2, 3), batchNormalization(), layer('ReLU')])).toBe(2);
    expect(find([conv2d(2, 3), dropout(0.5), batchNormalization(), activation('tanh')])).toBe(3);
  });

  it('stays where there is no nonlinearity, or only behind pooling', () => {
    expect(find([conv2d(2, 3)])).toBe(0);
    expect(find([conv2d(2, 3), batchNormalization(), maxPooling2d(2), layer('ReLU')])).toBe(0);
  });

  it('finds nothing without a convolution', () => {
    expect(find([maxPooling2d(2)])).toBeUndefined();
  });
});
