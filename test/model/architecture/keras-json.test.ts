import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import type { Architecture } from '../../../src/model/architecture/architecture.js';
import { formatKerasJson, parseKerasJson } from '../../../src/model/architecture/keras-json.js';
import { failureOf } from '../../oracle/failure-of.js';
import {
  activation,
  averagePooling2d,
  batchNormalization,
  conv2d,
  dense,
  dropout,
  flatten,
  globalAveragePooling2d,
  layer,
  maxPooling2d,
  softmax,
} from '../../oracle/keras-layers.js';
import { shapesOfArchitecture, shapesOfModel } from '../../oracle/network-shapes.js';
import { createTensorFlowNetwork } from '../../oracle/tensorflow-network.js';

const parse = (json: unknown): Architecture => parseKerasJson(json, 'net.json');
const namesOf = ({ layers }: Architecture): string[] => layers.map((placed) => placed.layer.name);
const layersOf = (json: unknown): unknown => formatKerasJson(parse(json)).config.layers;

const list = [conv2d(2, 3), flatten, dense(10, { activation: 'softmax' })];

/** Every kind of layer, every option other than its default. */
const everything = [
  batchNormalization({
    momentum: 0.5,
    epsilon: 0.1,
    scale: false,
    beta_initializer: 'ones',
    moving_mean_initializer: 'ones',
  }),
  conv2d(4, [3, 2], {
    name: 'own-name',
    strides: [1, 2],
    padding: 'same',
    activation: 'relu',
    use_bias: false,
    kernel_initializer: 'he_normal',
  }),
  maxPooling2d([2, 1], { strides: [1, 2], padding: 'same' }),
  averagePooling2d(3, { strides: 2 }),
  layer('ReLU'),
  activation('tanh'),
  dropout(0.25),
  softmax,
  globalAveragePooling2d,
  dense(7, { activation: 'sigmoid', bias_initializer: 'lecun_uniform' }),
  dense(5),
  softmax,
];

describe('parseKerasJson', () => {
  // https://keras.io/api/models/model_saving_apis/model_config_serialization/
  const keras2 = {
    class_name: 'Sequential',
    config: {
      name: 'made_by_keras_2',
      layers: [
        {
          class_name: 'InputLayer',
          config: { batch_input_shape: [null, 28, 28, 1], dtype: 'float32', name: 'input_1' },
        },
        ...list,
      ],
    },
    keras_version: '2.15.0',
    backend: 'tensorflow',
  };
  const keras3 = {
    module: 'keras',
    class_name: 'Sequential',
    config: {
      name: 'made_by_keras_3',
      trainable: true,
      layers: [
        {
          module: 'keras.layers',
          class_name: 'InputLayer',
          config: { batch_shape: [null, 28, 28, 1], dtype: 'float32', name: 'input_layer' },
          registered_name: null,
        },
        ...list.map((one) => ({
          module: 'keras.layers',
          ...one,
          registered_name: null,
          build_config: { input_shape: [null, 1] },
        })),
      ],
      build_input_shape: [null, 28, 28, 1],
    },
    registered_name: null,
    compile_config: null,
  };

  it.each([
    ['a list of layers', list, 'sequential'],
    ['an object with a list of layers', { layers: list }, 'sequential'],
    ['an object with a name', { name: 'mine', layers: list }, 'mine'],
    [
      'the list as configuration, as early Keras did',
      { class_name: 'Sequential', config: list },
      'sequential',
    ],
    ["Keras 2's to_json", keras2, 'made_by_keras_2'],
    ["Keras 3's to_json", keras3, 'made_by_keras_3'],
    [
      'the attributes of an .h5 file',
      { model_config: keras2, keras_version: '2.15.0' },
      'made_by_keras_2',
    ],
    ['a TensorFlow.js model', { format: 'layers-model', modelTopology: keras2 }, 'made_by_keras_2'],
    [
      'a TensorFlow.js model with its training configuration',
      { modelTopology: { model_config: keras2, training_config: {} } },
      'made_by_keras_2',
    ],
  ])('reads %s', (_form, json, name) => {
    const architecture = parse(json);
    expect(architecture).toMatchObject({ name, inputShape: [28, 28, 1], classCount: 10 });
    expect(layersOf(json)).toEqual(layersOf(list));
  });

  it('reads what TensorFlow.js writes, and finds the same shapes', () => {
    const model = tf.sequential({
      name: 'written',
      layers: [
        tf.layers.conv2d({
          inputShape: [28, 28, 1],
          filters: 2,
          kernelSize: 3,
          activation: 'relu',
        }),
        tf.layers.maxPooling2d({ poolSize: 2 }),
        tf.layers.averagePooling2d({ strides: 1 }),
        tf.layers.batchNormalization(),
        tf.layers.reLU(),
        tf.layers.activation({ activation: 'tanh' }),
        tf.layers.dropout({ rate: 0.2 }),
        tf.layers.flatten(),
        tf.layers.dense({ units: 4, kernelInitializer: 'heUniform' }),
        tf.layers.softmax(),
      ],
    });
    const written: unknown = model.toJSON(null, false);
    const architecture = parse(written);
    expect(architecture.name).toBe('written');
    expect(shapesOfArchitecture(architecture)).toEqual(shapesOfModel(model));
    expect(architecture.layers[8]!.parameters[0]!.initializer.class_name).toBe('HeUniform');
  });

  it("gives names like Keras'", () => {
    const json = [
      ...[conv2d(2, 1), conv2d(2, 1), maxPooling2d(1), averagePooling2d(1)],
      ...[batchNormalization(), layer('ReLU'), activation('tanh'), dropout(0.5)],
      ...[globalAveragePooling2d, dense(3), conv2d(1, 1)].slice(0, 2),
      ...[dense(3), softmax],
    ];
    expect(namesOf(parse(json))).toEqual([
      ...['conv2d', 'conv2d_1', 'max_pooling2d', 'average_pooling2d'],
      ...['batch_normalization', 're_lu', 'activation', 'dropout'],
      ...['global_average_pooling2d', 'dense', 'dense_1', 'softmax'],
    ]);
  });

  it('keeps given names, and steps aside for them', () => {
    const json = [flatten, dense(3, { name: 'dense_1' }), dense(3), dense(3), dense(3)];
    expect(namesOf(parse(json))).toEqual(['flatten', 'dense_1', 'dense', 'dense_2', 'dense_3']);
  });

  it('steps aside for a given name that comes later', () => {
    const json = [flatten, dense(3), dense(3, { name: 'dense' })];
    expect(namesOf(parse(json))).toEqual(['flatten', 'dense_1', 'dense']);
  });

  it('takes the last axis in all the ways in which it is written', () => {
    const json = [
      ...[batchNormalization({ axis: 3 }), batchNormalization({ axis: [3] })],
      ...[layer('Softmax', { axis: 3 }), flatten, dense(3), layer('Softmax', { axis: 1 })],
    ];
    const axes = parse(json).layers.map((placed) => placed.layer.config.axis);
    expect(axes).toEqual([-1, -1, -1, undefined, undefined, -1]);
  });

  it('takes the name that it is given over the one in the JSON', () => {
    expect(parseKerasJson(keras2, 'preset deep', 'deep').name).toBe('deep');
  });

  const invalidArchitectures: [string, unknown, string, string][] = [
    ['nothing', undefined, 'the JSON of a Keras Sequential model, or a list of layers', 'nothing'],
    ['null', null, 'the JSON of a Keras Sequential model, or a list of layers', 'null'],
    ['a number', 7, 'the JSON of a Keras Sequential model, or a list of layers', '7'],
    ['text', 'Conv2D', 'the JSON of a Keras Sequential model, or a list of layers', 'Conv2D'],
    ['an empty object', {}, 'a list of layers', 'nothing'],
    ['no layers', [], 'at least one layer', 'none'],
    ['an input only', [layer('InputLayer')], 'at least one layer', 'none'],
    [
      'a functional model',
      { class_name: 'Functional', config: {} },
      'a Sequential model',
      'Functional',
    ],
    ['layers that are no list', { config: { layers: { a: 1 } } }, 'a list of layers', '{"a":1}'],
    ['a layer that is null', [null], 'layers of the form', 'null'],
    ['a layer without a class', [{ config: {} }], 'layers of the form', '{"config":{}}'],
    ['a class that is a number', [{ class_name: 4 }], 'layers of the form', '{"class_name":4}'],
    [
      'a config that is a list',
      [{ class_name: 'Dense', config: [] }],
      'an object as config of Dense',
      '[]',
    ],
    [
      'another input',
      [conv2d(2, 3, { batch_input_shape: [null, 32, 32, 3] }), flatten],
      'an input of [null, 28, 28, 1]',
      '[null,32,32,3]',
    ],
    [
      'a flat input',
      [layer('InputLayer', { batch_shape: [null, 784] }), dense(10)],
      'an input of [null, 28, 28, 1]',
      '[null,784]',
    ],
    ['an input that is no list', [dense(1, { batch_input_shape: 28 })], 'an input of', '28'],
    [
      'two layers of one name',
      [flatten, dense(3, { name: 'a' }), dense(3, { name: 'a' })],
      'layers with different names',
      'two layers named "a"',
    ],
    [
      'an image as the last output',
      [conv2d(2, 3)],
      'one number for each class from the last layer',
      '[26, 26, 2]',
    ],
  ];

  it.each(invalidArchitectures)('refuses %s', (_name, json, expected, got) => {
    expect(failureOf(() => parse(json))).toEqual({
      code: 'invalid-architecture',
      source: 'net.json',
      expected: expect.stringContaining(expected) as string,
      got,
    });
  });

  const invalidLayers: [string, unknown, string, string, string][] = [
    [
      'Conv2D without filters',
      [layer('Conv2D', { kernel_size: 3 })],
      'Conv2D "conv2d"',
      'filters: ',
      'nothing',
    ],
    [
      'Conv2D without a kernel size',
      [layer('Conv2D', { filters: 3 })],
      'Conv2D "conv2d"',
      'kernel_size: ',
      'nothing',
    ],
    ['no filters at all', [conv2d(0, 3)], 'Conv2D "conv2d"', 'filters: ', '0'],
    ['negative units', [flatten, dense(-10, { name: 'last' })], 'Dense "last"', 'units: ', '-10'],
    [
      'a kernel larger than the image',
      [maxPooling2d(7), conv2d(1, 5)],
      'Conv2D "conv2d"',
      'an input of at least 5x5 pixels',
      '4x4',
    ],
    [
      'a window larger than the image',
      [conv2d(1, 28), maxPooling2d([1, 2])],
      'MaxPooling2D "max_pooling2d"',
      'an input of at least 1x2 pixels',
      '1x1',
    ],
    [
      'Dense on an image',
      [dense(10)],
      'Dense "dense"',
      'put a Flatten layer before it',
      '[28,28,1]',
    ],
    [
      'Conv2D on features',
      [flatten, conv2d(2, 3)],
      'Conv2D "conv2d"',
      'an input of [height, width, channels]',
      '[784]',
    ],
    [
      'pooling of features',
      [flatten, averagePooling2d(2)],
      'AveragePooling2D "average_pooling2d"',
      'an input of [height, width, channels]',
      '[784]',
    ],
    [
      'global pooling of features',
      [flatten, globalAveragePooling2d],
      'GlobalAveragePooling2D "global_average_pooling2d"',
      'an input of',
      '[784]',
    ],
    [
      'an unknown activation',
      [conv2d(2, 3, { activation: 'mish' })],
      'Conv2D "conv2d"',
      'activation: one of linear, relu, sigmoid, tanh, softmax',
      'mish',
    ],
    [
      'an unknown padding',
      [conv2d(2, 3, { padding: 'causal' })],
      'Conv2D "conv2d"',
      'padding: one of valid, same',
      'causal',
    ],
    [
      'channels first',
      [conv2d(2, 3, { data_format: 'channels_first' })],
      'Conv2D "conv2d"',
      'data_format: "channels_last"',
      'channels_first',
    ],
    [
      'dilation',
      [conv2d(2, 3, { dilation_rate: [2, 2] })],
      'Conv2D "conv2d"',
      'dilation_rate: 1 or [1,1]',
      '[2,2]',
    ],
    ['groups', [conv2d(2, 3, { groups: 2 })], 'Conv2D "conv2d"', 'groups: 1', '2'],
    [
      'a regularizer',
      [conv2d(2, 3, { kernel_regularizer: 'l2' })],
      'Conv2D "conv2d"',
      'kernel_regularizer: nothing',
      'l2',
    ],
    [
      'a constraint',
      [flatten, dense(2, { bias_constraint: 'non_neg' })],
      'Dense "dense"',
      'bias_constraint: nothing',
      'non_neg',
    ],
    [
      'an activity regularizer',
      [flatten, dense(2, { activity_regularizer: 'l1' })],
      'Dense "dense"',
      'activity_regularizer: nothing',
      'l1',
    ],
    [
      'a regularized gamma',
      [batchNormalization({ gamma_regularizer: 'l2' })],
      'BatchNormalization "batch_normalization"',
      'gamma_regularizer: nothing',
      'l2',
    ],
    [
      'another axis to normalise',
      [batchNormalization({ axis: 1 })],
      'BatchNormalization "batch_normalization"',
      'axis: the last one',
      '1',
    ],
    [
      'another axis for softmax',
      [layer('Softmax', { axis: 1 })],
      'Softmax "softmax"',
      'axis: the last one',
      '1',
    ],
    [
      'a momentum above 1',
      [batchNormalization({ momentum: 1.5 })],
      'BatchNormalization "batch_normalization"',
      'momentum: ',
      '1.5',
    ],
    ['Dropout without rate', [layer('Dropout')], 'Dropout "dropout"', 'rate: ', 'nothing'],
    ['Dropout of everything', [dropout(1)], 'Dropout "dropout"', 'rate: ', '1'],
    [
      'a ReLU with a ceiling',
      [layer('ReLU', { max_value: 6 })],
      'ReLU "re_lu"',
      'max_value: nothing',
      '6',
    ],
    [
      'a leaky ReLU',
      [layer('ReLU', { negative_slope: 0.1 })],
      'ReLU "re_lu"',
      'negative_slope: 0',
      '0.1',
    ],
    [
      'an unknown initialiser',
      [conv2d(2, 3, { kernel_initializer: 'magic' })],
      'Conv2D "conv2d"',
      'kernel_initializer: one of Zeros',
      'magic',
    ],
    [
      'kept dimensions',
      [layer('GlobalAveragePooling2D', { keepdims: true })],
      'GlobalAveragePooling2D "global_average_pooling2d"',
      'keepdims: false',
      'true',
    ],
  ];

  it.each(invalidLayers)('names the layer of %s', (_name, json, where, expected, got) => {
    expect(failureOf(() => parse(json))).toEqual({
      code: 'invalid-layer',
      layer: where,
      expected: expect.stringContaining(expected) as string,
      got,
    });
  });

  it.each([['LSTM'], ['conv2d'], ['__proto__'], ['constructor'], ['']])(
    'does not know the layer %j',
    (className) => {
      expect(failureOf(() => parse([flatten, layer(className, { name: 'odd' })]))).toEqual({
        code: 'unknown-layer',
        layer: 'odd',
        className,
        supported: expect.arrayContaining(['Conv2D', 'Dense', 'Softmax']) as string[],
      });
    },
  );

  it.each([
    ['lists in lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['models in models', '{"model_config":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
    [
      'a deep option',
      `[{"class_name":"Conv2D","config":{"filters":${'['.repeat(100_000) + ']'.repeat(100_000)}}}]`,
    ],
    [
      'a deep option that must not be',
      `[{"class_name":"ReLU","config":{"max_value":${'['.repeat(100_000) + ']'.repeat(100_000)}}}]`,
    ],
    [
      'a prototype',
      '[{"class_name":"Flatten","config":{"__proto__":{"x":1}}},{"__proto__":{"class_name":"Dense"}}]',
    ],
  ])('refuses %s in the same words as any other', (_name, text) => {
    const { code } = failureOf(() => parse(JSON.parse(text)));
    expect(['invalid-architecture', 'invalid-layer']).toContain(code);
  });

  it('is not polluted by a prototype in an option', () => {
    const json: unknown = JSON.parse(
      '[{"class_name":"Flatten"},{"class_name":"Dense","config":{"units":3,"__proto__":{"activation":"relu"}}}]',
    );
    expect(parse(json).layers[1]!.layer.config.activation).toBe('linear');
    expect(({} as { activation?: unknown }).activation).toBeUndefined();
  });

  it('says a long value in few words', () => {
    const { got } = failureOf(() => parse('x'.repeat(10_000))) as { got: string };
    expect(got).toHaveLength(80);
  });
});

describe('formatKerasJson', () => {
  it('gives back every option', () => {
    const json = formatKerasJson(parse(everything));
    expect(json.config.layers[1]).toEqual({
      class_name: 'Conv2D',
      config: {
        name: 'own-name',
        trainable: true,
        dtype: 'float32',
        filters: 4,
        kernel_size: [3, 2],
        strides: [1, 2],
        padding: 'same',
        data_format: 'channels_last',
        dilation_rate: [1, 1],
        activation: 'relu',
        use_bias: false,
        kernel_initializer: { class_name: 'HeNormal', config: {} },
        bias_initializer: { class_name: 'Zeros', config: {} },
      },
    });
  });

  it('comes back the same through text', () => {
    const json = formatKerasJson(parse({ name: 'round', layers: everything }));
    const architecture = parse(JSON.parse(JSON.stringify(json)));
    expect(architecture.name).toBe('round');
    expect(formatKerasJson(architecture)).toEqual(json);
  });

  it('is read by TensorFlow.js as the same network', async () => {
    const architecture = parse(everything);
    const { model } = await createTensorFlowNetwork(formatKerasJson(architecture).config.layers);
    expect(model.layers.map(({ name }) => name)).toEqual(namesOf(architecture));
    expect(shapesOfModel(model)).toEqual(shapesOfArchitecture(architecture));
    expect(model.countParams()).toBe(
      shapesOfArchitecture(architecture).reduce(
        (sum, { parameterCount }) => sum + parameterCount,
        0,
      ),
    );
    const written: unknown = model.toJSON(null, false);
    expect(layersOf(written)).toEqual(formatKerasJson(architecture).config.layers);
  });
});
