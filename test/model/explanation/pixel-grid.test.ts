import { describe, expect, it } from 'vitest';
import { parseKerasJson, type KerasLayerJson } from '../../../src/model/architecture/keras-json.js';
import { receptiveFieldCentres } from '../../../src/model/explanation/pixel-grid.js';
import { averagePooling2d, classify, conv2d, maxPooling2d } from '../../oracle/keras-layers.js';

const centres = (layers: readonly KerasLayerJson[]) => {
  const placed = parseKerasJson([...layers, ...classify], 'test').layers;
  return receptiveFieldCentres(placed.slice(0, layers.length));
};

describe('receptiveFieldCentres', () => {
  it('is the pixels themselves before any layer', () => {
    expect(centres([])).toEqual({ start: [0, 0], stride: [1, 1] });
  });

  it('starts in the middle of the first window', () => {
    expect(centres([conv2d(1, [5, 3])])).toEqual({ start: [2, 1], stride: [1, 1] });
    expect(centres([maxPooling2d(2)])).toEqual({ start: [0.5, 0.5], stride: [2, 2] });
    expect(centres([averagePooling2d(3, { strides: 1 })])).toEqual({
      start: [1, 1],
      stride: [1, 1],
    });
  });

  it('knows how much of the padding is at the top and the left', () => {
    expect(centres([conv2d(1, 3, { padding: 'same' })])).toEqual({ start: [0, 0], stride: [1, 1] });
    // 28 pixels, 14 windows of 3 with a step of 2: one pixel of padding, at the end.
    expect(centres([conv2d(1, 3, { padding: 'same', strides: 2 })])).toEqual({
      start: [1, 1],
      stride: [2, 2],
    });
  });

  it('goes through several layers', () => {
    // (5 - 1) / 2, then 0.5, then (3 - 1) / 2 in steps of 2.
    const layers = [conv2d(1, 5), maxPooling2d(2), conv2d(1, 3)];
    expect(centres(layers)).toEqual({ start: [4.5, 4.5], stride: [2, 2] });
  });
});
