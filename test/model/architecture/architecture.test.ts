import { describe, expect, it } from 'vitest';
import {
  createArchitecture,
  parametersOf,
  type Architecture,
} from '../../../src/model/architecture/architecture.js';
import { createLayer } from '../../../src/model/layers/create-layer.js';
import { failureOf } from '../../oracle/failure-of.js';

const conv2d = createLayer('Conv2D', 'convolution', { filters: 3, kernel_size: [2, 5] });
const normalization = createLayer('BatchNormalization', 'normalization', { center: false });
const flatten = createLayer('Flatten', 'flatten', {});
const dense = createLayer('Dense', 'last', { units: 10, activation: 'softmax' });

const build = (...layers: Parameters<typeof createArchitecture>[2]): Architecture =>
  createArchitecture('mine', [28, 28, 1], layers, 'a test');

describe('createArchitecture', () => {
  it('puts each layer in its place', () => {
    const { name, inputShape, layers, classCount } = build(conv2d, flatten, dense);
    expect({ name, inputShape, classCount }).toEqual({
      name: 'mine',
      inputShape: [28, 28, 1],
      classCount: 10,
    });
    expect(layers.map((placed) => [placed.inputShape, placed.outputShape])).toEqual([
      [
        [28, 28, 1],
        [27, 24, 3],
      ],
      [[27, 24, 3], [1944]],
      [[1944], [10]],
    ]);
  });

  it("lists parameters in Keras' order, with their full names", () => {
    const parameters = parametersOf(build(conv2d, normalization, flatten, dense));
    expect(
      parameters.map(({ fullName, shape, trainable, initializer }) => [
        fullName,
        shape,
        trainable,
        initializer.class_name,
      ]),
    ).toEqual([
      ['convolution/kernel', [2, 5, 1, 3], true, 'GlorotUniform'],
      ['convolution/bias', [3], true, 'Zeros'],
      ['normalization/gamma', [3], true, 'Ones'],
      ['normalization/moving_mean', [3], false, 'Zeros'],
      ['normalization/moving_variance', [3], false, 'Ones'],
      ['last/kernel', [1944, 10], true, 'GlorotUniform'],
      ['last/bias', [10], true, 'Zeros'],
    ]);
  });

  it.each([
    ['no layers', [], 'at least one layer', 'none'],
    [
      'two layers of one name',
      [flatten, dense, dense],
      'layers with different names',
      'two layers named "last"',
    ],
    ['no classes', [conv2d], 'one number for each class from the last layer', '[27, 24, 3]'],
  ])('refuses %s', (_name, layers, expected, got) => {
    expect(failureOf(() => build(...layers))).toEqual({
      code: 'invalid-architecture',
      source: 'a test',
      expected,
      got,
    });
  });

  it('passes on what a layer says of its input', () => {
    expect(failureOf(() => build(dense))).toMatchObject({
      code: 'invalid-layer',
      layer: 'Dense "last"',
      got: '[28,28,1]',
    });
  });
});
