import { describe, expect, it } from 'vitest';
import { parseKerasJson, type KerasLayerJson } from '../../../src/model/architecture/keras-json.js';
import { loadBundledModel } from '../../../src/model/bundled-model.js';
import { firstLayerFilters } from '../../../src/model/explanation/first-layer-filters.js';
import type { Model } from '../../../src/model/model.js';
import {
  averagePooling2d,
  classify,
  conv2d,
  dense,
  flatten,
  globalAveragePooling2d,
} from '../../oracle/keras-layers.js';
import { createRandomModel } from '../formats/tfjs-layers/random-model.js';

const modelOf = (layers: readonly KerasLayerJson[]): Model =>
  createRandomModel(parseKerasJson(layers, 'test'));

describe('firstLayerFilters', () => {
  it('takes the kernels of a convolution apart', () => {
    const model = modelOf([averagePooling2d(2), conv2d(3, [2, 4]), conv2d(5, 3), ...classify]);
    const { layer, shape, values } = firstLayerFilters(model)!;
    expect([layer, shape]).toEqual(['conv2d', [3, 2, 4]]);
    // Keras' layout is [height, width, 1, filters].
    const kernel = model.weights.get('conv2d/kernel')!;
    for (const [filter, row, column] of [
      [0, 0, 0],
      [1, 0, 3],
      [2, 1, 2],
    ] as const) {
      const found = values[filter * 8 + row * 4 + column];
      expect(found).toBe(kernel[(row * 4 + column) * 3 + filter]);
    }
    expect(values.toSorted()).toEqual(kernel.toSorted());
  });

  it('takes what the units of a dense layer see for pictures', () => {
    const model = modelOf([averagePooling2d([2, 4]), flatten, dense(6), dense(10)]);
    const { layer, shape, values } = firstLayerFilters(model)!;
    expect([layer, shape]).toEqual(['dense', [6, 14, 7]]);
    const kernel = model.weights.get('dense/kernel')!;
    expect(values[5 * 98 + 3 * 7 + 2]).toBe(kernel[(3 * 7 + 2) * 6 + 5]);
  });

  it('sees one feature behind global pooling, and nothing without a kernel', () => {
    const pooled = modelOf([globalAveragePooling2d, dense(10)]);
    expect(firstLayerFilters(pooled)).toEqual({
      layer: 'dense',
      shape: [10, 1, 1],
      values: pooled.weights.get('dense/kernel'),
    });
    expect(firstLayerFilters(modelOf([flatten]))).toBeUndefined();
  });

  it('knows the bundled model', async () => {
    const filters = firstLayerFilters(await loadBundledModel())!;
    expect(filters.shape).toEqual([32, 5, 5]);
    expect(filters.values).toHaveLength(800);
  });
});
