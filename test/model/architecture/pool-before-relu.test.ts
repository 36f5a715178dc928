import { describe, expect, it } from 'vitest';
import { parseKerasJson, type KerasLayerJson } from '../../../src/model/architecture/keras-json.js';
import { poolBeforeRelu } from '../../../src/model/architecture/pool-before-relu.js';
import { describeAgainstTensorFlow } from '../../oracle/describe-against-tensorflow.js';
import { activation, classify, conv2d, layer, maxPooling2d } from '../../oracle/keras-layers.js';

const relu = { activation: 'relu' };

describe('poolBeforeRelu', () => {
  const orderOf = (...layers: readonly KerasLayerJson[]): string[] =>
    poolBeforeRelu(parseKerasJson([...layers, ...classify], 'test').layers)
      .slice(0, -2)
      .map(({ layer: { className, config } }) => `${className} ${String(config.activation)}`);

  it('moves the ReLU of a layer behind the pooling', () => {
    expect(orderOf(conv2d(2, 3, relu), maxPooling2d(2))).toEqual([
      'Conv2D linear',
      'MaxPooling2D undefined',
      'ReLU undefined',
    ]);
  });

  it('moves a ReLU that is a layer of its own', () => {
    const order = [
      'Conv2D linear',
      'Activation linear',
      'MaxPooling2D undefined',
      'ReLU undefined',
    ];
    expect(orderOf(conv2d(2, 3), activation('relu'), maxPooling2d(2))).toEqual(order);
  });

  it('moves no other nonlinearity, and none before another layer', () => {
    expect(orderOf(conv2d(2, 3, { activation: 'tanh' }), maxPooling2d(2))).toHaveLength(2);
    expect(orderOf(conv2d(2, 3, relu), layer('AveragePooling2D'))).toHaveLength(2);
  });
});

describeAgainstTensorFlow('ReLU before max-pooling', [
  { name: 'of a convolution', layers: [conv2d(3, 3, relu), maxPooling2d(2), ...classify] },
  {
    name: 'with equal maxima',
    ties: true,
    layers: [conv2d(3, 3, relu), maxPooling2d(2), ...classify],
  },
  {
    name: 'in windows that overlap, with borders',
    layers: [conv2d(3, 3, relu), maxPooling2d(3, { strides: 2, padding: 'same' }), ...classify],
  },
  {
    name: 'a layer of its own, twice',
    layers: [
      conv2d(3, 3),
      layer('ReLU'),
      maxPooling2d(2),
      layer('ReLU'),
      maxPooling2d(2),
      ...classify,
    ],
  },
]);
