import { describe, expect, it } from 'vitest';
import { createInferenceProgram } from '../../../src/model/architecture/inference-program.js';
import { parseKerasJson, type KerasLayerJson } from '../../../src/model/architecture/keras-json.js';
import { PRESETS } from '../../../src/model/presets/presets.js';
import { describeAgainstTensorFlow } from '../../oracle/describe-against-tensorflow.js';
import {
  batchNormalization,
  classify,
  conv2d,
  layer,
  maxPooling2d,
} from '../../oracle/keras-layers.js';

/** The size that images are cut to; `undefined` where nothing is cut. */
function croppedSize(layers: readonly KerasLayerJson[]): readonly number[] | undefined {
  const { operations } = createInferenceProgram(parseKerasJson(layers, 'test'));
  return operations.find(({ kind }) => kind === 'crop')?.output.shape;
}

describe('inputLivePixels', () => {
  it.each([
    ['basic', [26, 26, 1]],
    ['classic', [26, 26, 1]],
    ['compact', [26, 26, 1]],
    ['dropout', [26, 26, 1]],
    ['deep', undefined],
  ])('cuts the image of %s to %j', (name, size) => {
    expect(croppedSize(PRESETS.find((preset) => preset.name === name)!.layers)).toEqual(size);
  });

  it('counts on through nonlinearities and dropout, and by axis', () => {
    const layers = [
      conv2d(2, [3, 1], { strides: [4, 1] }), // [7, 28] of [28, 28], the last row unseen
      layer('ReLU'),
      layer('Dropout', { rate: 0.5 }),
      maxPooling2d([1, 3]), // [7, 9], the last column unseen
      ...classify,
    ];
    expect(croppedSize(layers)).toEqual([27, 27, 1]);
  });

  it.each([
    ['padding', [conv2d(2, 3, { padding: 'same', strides: 3 }), ...classify]],
    ['the statistics of all pixels', [batchNormalization(), maxPooling2d(3), ...classify]],
  ])('leaves the image whole because of %s', (_why, layers) => {
    expect(croppedSize(layers)).toBeUndefined();
  });
});

describeAgainstTensorFlow('networks that do not see all pixels', [
  { name: 'one pixel each way', layers: [maxPooling2d(3), ...classify] },
  { name: 'many, by strides', layers: [conv2d(3, 3, { strides: 9 }), ...classify] },
  {
    name: 'different ones by axis',
    layers: [conv2d(3, [3, 2], { strides: [4, 5] }), layer('AveragePooling2D'), ...classify],
  },
]);
