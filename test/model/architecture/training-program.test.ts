import { describe, expect, it } from 'vitest';
import { parseKerasJson, type KerasLayerJson } from '../../../src/model/architecture/keras-json.js';
import { createTrainingProgram } from '../../../src/model/architecture/training-program.js';
import { createOnnxSession, floatTensor } from '../../../src/model/engine/onnxruntime/session.js';
import { PRESETS } from '../../../src/model/presets/presets.js';
import { describeAgainstTensorFlow } from '../../oracle/describe-against-tensorflow.js';
import {
  activation,
  batchNormalization,
  classify,
  conv2d,
  dense,
  dropout,
  flatten,
  layer,
  maxPooling2d,
  softmax,
} from '../../oracle/keras-layers.js';
import { loweringsUnderTest } from '../../oracle/lowerings-under-test.js';

const small = [conv2d(2, 5, { strides: 3, activation: 'relu' }), ...classify];

describeAgainstTensorFlow('the loss', [
  { name: 'a mean of 5 images', batch: 5, layers: small },
  { name: 'one image', batch: 1, layers: small },
  { name: 'unequal shares', shares: [0.7, 0.05, 0.25], layers: small },
  { name: 'an image that does not count', shares: [0.5, 0, 0.5], layers: small },
  {
    name: 'a batch that two images do not fill',
    batch: 4,
    shares: [0.5, 0.5, 0, 0],
    layers: small,
  },
  { name: 'shares that do not sum to 1', shares: [2, 0.01, 3], layers: small },
  { name: 'a micro-batch, a quarter of a batch', shares: [1 / 12, 1 / 12, 1 / 12], layers: small },
  { name: 'targets spread over the classes', softTargets: true, layers: small },
]);

describeAgainstTensorFlow('whole networks', [
  {
    name: 'LeNet-5',
    layers: [
      conv2d(6, 5, { padding: 'same', activation: 'tanh' }),
      layer('AveragePooling2D'),
      conv2d(8, 5, { activation: 'tanh' }),
      layer('AveragePooling2D'),
      flatten,
      dense(20, { activation: 'tanh' }),
      dense(10, { activation: 'softmax' }),
    ],
  },
  {
    name: 'convolutions, batch normalisation and dropout',
    softTargets: true,
    layers: [
      conv2d(8, 3, { use_bias: false }),
      batchNormalization(),
      layer('ReLU'),
      maxPooling2d(2),
      conv2d(8, 3, { use_bias: false }),
      batchNormalization(),
      layer('ReLU'),
      maxPooling2d(2),
      dropout(0.25),
      flatten,
      dense(16, { activation: 'relu' }),
      dropout(0.5),
      dense(10),
      softmax,
    ],
  },
]);

// TensorFlow.js computes slowly without native code: an eighth of the filters will do.
const narrow = ({ class_name: className, config }: KerasLayerJson): KerasLayerJson =>
  layer(className, {
    ...config,
    ...(typeof config.filters === 'number' ? { filters: Math.ceil(config.filters / 8) } : {}),
  });

describeAgainstTensorFlow(
  'presets, an eighth as wide',
  PRESETS.map(({ name, layers }) => ({ name, layers: layers.map(narrow), softTargets: true })),
);

describe('createTrainingProgram', () => {
  const programOf = (layers: unknown): ReturnType<typeof createTrainingProgram> =>
    createTrainingProgram(parseKerasJson(layers, 'test'));

  it.each([
    ['Dense without activation', dense(3), 'Dense with linear'],
    ['Dense with relu', dense(3, { activation: 'relu' }), 'Dense with relu'],
    ['Dropout', dropout(0.5), 'Dropout'],
    ['Activation sigmoid', activation('sigmoid'), 'Activation with sigmoid'],
  ])('refuses a last layer that is no softmax: %s', (_name, last, got) => {
    const layers = [flatten, dense(3), { ...last, config: { ...last.config, name: 'final' } }];
    expect(() => programOf(layers)).toThrow(
      expect.objectContaining({
        failure: {
          code: 'invalid-architecture',
          source: 'layer "final", the last one',
          expected: 'softmax, which makes probabilities that can be trained',
          got,
        },
      }),
    );
  });

  it('says how each parameter changes', () => {
    const { updates } = programOf([
      conv2d(2, 3),
      batchNormalization({ momentum: 0.9 }),
      ...classify,
    ]);
    expect(new Set(updates)).toEqual(
      new Set([
        ...[
          'conv2d/kernel',
          'conv2d/bias',
          'batch_normalization/gamma',
          'batch_normalization/beta',
          'dense/kernel',
          'dense/bias',
        ].map((parameter) => ({
          parameter,
          output: `gradient:${parameter}`,
          momentum: undefined,
        })),
        ...['batch_normalization/moving_mean', 'batch_normalization/moving_variance'].map(
          (parameter) => ({ parameter, output: `statistic:${parameter}`, momentum: 0.9 }),
        ),
      ]),
    );
  });

  it('needs a mask for each Dropout layer that drops', () => {
    const { masks, program } = programOf([
      conv2d(2, 3),
      dropout(0.25),
      dropout(0),
      flatten,
      dropout(0.5),
      dense(3, { activation: 'softmax' }),
    ]);
    expect(masks).toEqual([
      { input: 'mask:dropout', size: 26 * 26 * 2, rate: 0.25 },
      { input: 'mask:dropout_2', size: 26 * 26 * 2, rate: 0.5 },
    ]);
    const names = program.inputs.filter(({ anyOrder }) => anyOrder).map(({ name }) => name);
    expect(names).toEqual(['mask:dropout', 'mask:dropout_2']);
  });

  it('does not compute the gradient of the image', () => {
    const { program } = programOf(small);
    const kinds = program.operations.map(({ kind }) => kind);
    expect(kinds).toContain('convolve-kernel-gradient');
    expect(kinds).not.toContain('convolve-input-gradient');
  });

  it('stays finite and right where the probability of the target is nothing in float32', async () => {
    // Logits 0, 400 and -400 by the bias; softmax gives [0, 1, 0] and log(0) would be infinite.
    const { program } = programOf([
      flatten,
      dense(3, { activation: 'softmax', kernel_initializer: 'zeros' }),
    ]);
    for (const { lowering } of loweringsUnderTest) {
      // Images behind the first two have no weight.
      const batch = 2 * lowering.batchMultiple;
      const { bytes, parameters, parameterOutputs } = lowering.lower(program, { batch });
      const filled = (values: readonly number[], size: number): Float32Array =>
        Float32Array.from({ length: batch * size }, (_, index) => values[index] ?? 0);
      const values = new Map([
        ['dense/kernel', new Float32Array(784 * 3)],
        ['dense/bias', Float32Array.of(0, 400, -400)],
      ]);
      const session = await createOnnxSession(bytes, 1);
      const results = await session.run({
        image: floatTensor(filled([], 784), [batch, 28, 28, 1]),
        target: floatTensor(filled([0, 0, 1, 0, 1, 0], 3), [batch, 3]),
        weight: floatTensor(filled([0.25, 0.75], 1), [batch, 1]),
        ...Object.fromEntries(
          parameters.map(
            (layout) =>
              [
                layout.name,
                floatTensor(layout.pack(values.get(layout.name)!), layout.dims),
              ] as const,
          ),
        ),
      });
      await session.release();
      expect(results.loss).toEqual(Float32Array.of(0.25 * 800));
      const bias = parameterOutputs.find(({ name }) => name === 'gradient:dense/bias')!;
      expect(bias.unpack(results[bias.name]!)).toEqual(Float32Array.of(0, 0.25, -0.25));
    }
  });
});
