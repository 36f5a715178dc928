import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../src/data/random.js';
import { averagePool } from './tensorflow-average-pool.js';
import { batchNormalize } from './tensorflow-batch-normalize.js';
import { findDisagreements } from './find-disagreements.js';

// Who watches the watchmen: the two computations that replace a layer of TensorFlow.js do what that
// layer does where it works, and the comparison finds what it should.

const random = createRandom(1);
const image = (): tf.Tensor4D =>
  tf.tensor4d(
    Float32Array.from({ length: 3 * 7 * 6 * 2 }, () => random.normal()),
    [3, 7, 6, 2],
  );
const largestDifference = (a: tf.Tensor, b: tf.Tensor): number =>
  a.sub(b).abs().max().dataSync<'float32'>()[0]!;

beforeAll(async () => {
  tf.enableProdMode();
  await tf.setBackend('cpu');
});

describe('the replaced layers', () => {
  it.each([
    [[2, 2], [2, 2], 'valid'],
    [[3, 2], [1, 2], 'same'],
    [[5, 5], [3, 1], 'same'],
  ] as const)('averages windows %j, strides %j, %s', (poolSize, strides, padding) => {
    const layer = tf.layers.averagePooling2d({
      poolSize: [...poolSize],
      strides: [...strides],
      padding,
    });
    const input = image();
    expect(
      largestDifference(averagePool(layer, input), layer.apply(input) as tf.Tensor),
    ).toBeLessThan(1e-6);
  });

  it('normalises batches', () => {
    const layer = tf.layers.batchNormalization({ epsilon: 0.01 });
    const input = image();
    const expected = layer.apply(input, { training: true }) as tf.Tensor;
    const { output, mean } = batchNormalize(layer, input);
    expect(largestDifference(output, expected)).toBeLessThan(1e-6);
    expect(mean.shape).toEqual([2]);
  });
});

describe('findDisagreements', () => {
  const expected = new Map([
    ['loss', Float32Array.of(2)],
    ['gradient:dense/kernel', Float32Array.of(1, -4, 0)],
    ['gradient:dense/bias', Float32Array.of(0)],
  ]);
  const changed = (name: string, ...values: number[]): Map<string, Float32Array> =>
    new Map([...expected, [name, Float32Array.from(values)]]);

  it('accepts the same values, and noise', () => {
    expect(findDisagreements(expected, expected)).toEqual([]);
    expect(findDisagreements(changed('gradient:dense/kernel', 1, -4, 3e-5), expected)).toEqual([]);
  });

  it.each([
    ['a difference beyond the tolerance', changed('loss', 2.001), 'loss[0] is 2.00'],
    [
      'a small element that is far off',
      changed('gradient:dense/kernel', 1, -4, 1e-4),
      'kernel[2] is ',
    ],
    ['exchanged elements', changed('gradient:dense/kernel', -4, 1, 0), 'kernel[0] is -4'],
    ['NaN', changed('loss', NaN), 'loss[0] is NaN'],
    ['too few elements', changed('gradient:dense/kernel', 1, -4), 'has 2 elements instead of 3'],
    ['a surplus name', changed('gradient:other', 1), 'gradient:other is not expected'],
    ['a missing name', new Map([...expected].slice(1)), 'loss is missing'],
    ['noise where 0 is expected', changed('gradient:dense/bias', 1e-9), 'bias[0] is '],
  ])('finds %s', (_case, actual, sentence) => {
    expect(findDisagreements(actual, expected)).toEqual([expect.stringContaining(sentence)]);
  });

  it('measures a gradient without effect against the largest one', () => {
    const noisy = changed('gradient:dense/bias', 3e-5);
    expect(findDisagreements(noisy, expected, ['dense/bias'])).toEqual([]);
    const wrong = changed('gradient:dense/bias', 1e-3);
    expect(findDisagreements(wrong, expected, ['dense/bias'])).toHaveLength(1);
  });
});
