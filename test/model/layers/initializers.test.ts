import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.js';
import type { Shape } from '../../../src/model/graph/shape.js';
import { createConfigReader } from '../../../src/model/layers/config-reader.js';
import {
  initialize,
  plainInitializer,
  readInitializer,
  type Initializer,
} from '../../../src/model/layers/initializers.js';
import { failureOf } from '../../oracle/failure-of.js';

const read = (value: unknown): Initializer =>
  readInitializer(
    createConfigReader('Dense', 'first', { kernel_initializer: value }),
    'kernel_initializer',
    'glorot_uniform',
  );

// Keras' fans: a dense kernel [in, out]; a convolution's [height, width, in, out] counts its pixels.
const denseKernel = { shape: [200, 300], fanIn: 200, fanOut: 300 };
const convolutionKernel = { shape: [3, 5, 40, 60], fanIn: 600, fanOut: 900 };
const vector = { shape: [20_000], fanIn: 20_000, fanOut: 20_000 };

const formulas = [
  ['GlorotUniform', 'uniform', (fanIn: number, fanOut: number) => 2 / (fanIn + fanOut)],
  ['GlorotNormal', 'normal', (fanIn: number, fanOut: number) => 2 / (fanIn + fanOut)],
  ['HeUniform', 'uniform', (fanIn: number) => 2 / fanIn],
  ['HeNormal', 'normal', (fanIn: number) => 2 / fanIn],
  ['LecunUniform', 'uniform', (fanIn: number) => 1 / fanIn],
  ['LecunNormal', 'normal', (fanIn: number) => 1 / fanIn],
] as const;

describe('initialize', () => {
  it.each(
    formulas.flatMap(([name, distribution, variance]) =>
      [denseKernel, convolutionKernel, vector].map(
        ({ shape, fanIn, fanOut }) => [name, shape, distribution, variance(fanIn, fanOut)] as const,
      ),
    ),
  )('%s of %j: mean, variance and range', (name, shape, distribution, variance) => {
    const values = initialize(plainInitializer(name), shape, createRandom(1, name));
    const deviation = Math.sqrt(variance);
    const { mean, variance: measured, largest } = momentsOf(values);
    expect(Math.abs(mean) / deviation).toBeLessThan(0.03);
    expect(measured / variance).toBeCloseTo(1, 1);
    // Uniform: a = sqrt(3) deviations. Normal: cut at two, after which the rest has this one.
    const bound = deviation * (distribution === 'uniform' ? Math.sqrt(3) : 2 / 0.8796256610342398);
    expect(largest).toBeLessThanOrEqual(bound * (1 + 1e-6));
    expect(largest).toBeGreaterThan(0.99 * bound);
  });

  it.each([
    ['RandomUniform', {}, 0, 0.05 / Math.sqrt(3)],
    ['RandomUniform', { minval: 1, maxval: 3 }, 2, 1 / Math.sqrt(3)],
    ['RandomNormal', {}, 0, 0.05],
    ['RandomNormal', { mean: -1, stddev: 0.5 }, -1, 0.5],
  ])('%s with %j', (name, config, mean, deviation) => {
    const initializer = { class_name: name, config };
    const moments = momentsOf(initialize(initializer, [100, 300], createRandom(2)));
    expect(Math.abs(moments.mean - mean)).toBeLessThan(0.03 * deviation);
    expect(Math.sqrt(moments.variance) / deviation).toBeCloseTo(1, 1);
  });

  it('fills with zeros and ones', () => {
    expect(initialize(plainInitializer('Zeros'), [3], createRandom(1))).toEqual(
      Float32Array.of(0, 0, 0),
    );
    expect(initialize(plainInitializer('Ones'), [2], createRandom(1))).toEqual(
      Float32Array.of(1, 1),
    );
  });

  it('draws the same values from the same seed', () => {
    const draw = (seed: number, shape: Shape): Float32Array =>
      initialize(plainInitializer('HeNormal'), shape, createRandom(seed));
    expect(draw(5, [3, 4])).toEqual(draw(5, [3, 4]));
    expect(draw(5, [3, 4])).not.toEqual(draw(6, [3, 4]));
  });
});

describe('readInitializer', () => {
  it.each([
    [undefined, 'GlorotUniform'],
    [null, 'GlorotUniform'],
    ['zeros', 'Zeros'],
    ['he_normal', 'HeNormal'],
    ['HeNormal', 'HeNormal'],
    ['lecun_uniform', 'VarianceScaling'],
    ['LecunNormal', 'VarianceScaling'],
    ['leCunNormal', 'VarianceScaling'],
    ['LeCunUniform', 'VarianceScaling'],
    [{ class_name: 'GlorotNormal', config: { seed: null } }, 'GlorotNormal'],
    [{ class_name: 'RandomNormal', config: null }, 'RandomNormal'],
    [{ class_name: 'Ones' }, 'Ones'],
    [varianceScaling(1, 'fan_avg', 'uniform'), 'GlorotUniform'],
    [varianceScaling(1, 'fan_avg', 'normal'), 'GlorotNormal'],
    [varianceScaling(1, 'fan_avg', 'truncated_normal'), 'GlorotNormal'],
    [varianceScaling(2, 'fan_in', 'uniform'), 'HeUniform'],
    [varianceScaling(2, 'fan_in', 'truncated_normal'), 'HeNormal'],
    [varianceScaling(1, 'fan_in', 'uniform'), 'VarianceScaling'],
    [varianceScaling(1, 'fan_in', 'normal'), 'VarianceScaling'],
  ])('reads %j as %s', (value, className) => {
    const initializer = read(value);
    expect(initializer.class_name).toBe(className);
    expect(initialize(initializer, [2, 2], createRandom(1)).every(Number.isFinite)).toBe(true);
    expect(read(initializer)).toEqual(initializer);
  });

  it('keeps the options that count', () => {
    const given = { class_name: 'RandomNormal', config: { mean: 1, stddev: 0.5, seed: 7 } };
    expect(read(given).config).toEqual({ mean: 1, stddev: 0.5 });
    // Keras refuses a GlorotUniform with the options of its VarianceScaling.
    expect(read(varianceScaling(1, 'fan_avg', 'uniform')).config).toEqual({});
  });

  it('writes what Keras and TensorFlow.js call by different names as what it is made of', () => {
    expect(read('lecun_normal')).toEqual({
      class_name: 'VarianceScaling',
      config: { scale: 1, mode: 'fan_in', distribution: 'truncated_normal', seed: null },
    });
  });

  it.each([
    ['orthogonal'],
    ['__proto__'],
    ['constructor'],
    [''],
    [7],
    [true],
    [[]],
    [{}],
    [{ class_name: { toString: 1 } }],
    [{ class_name: 'Zeros', config: 'none' }],
    [{ class_name: 'RandomUniform', config: { minval: 'low' } }],
    [{ class_name: 'RandomNormal', config: { stddev: 1, mean: [] } }],
    [{ class_name: 'RandomUniform', config: { minval: null, maxval: 1 } }],
    [varianceScaling(3, 'fan_in', 'uniform')],
    [varianceScaling(1, 'fan_out', 'normal')],
    [varianceScaling(1, 'fan_in', 'untruncated_normal')],
  ])('refuses %j', (value) => {
    expect(failureOf(() => read(value))).toMatchObject({
      code: 'invalid-layer',
      layer: 'Dense "first"',
      expected: expect.stringContaining('kernel_initializer: ') as string,
    });
  });
});

function varianceScaling(scale: number, mode: string, distribution: string): unknown {
  return { class_name: 'VarianceScaling', config: { scale, mode, distribution, seed: null } };
}

function momentsOf(values: Float32Array): { mean: number; variance: number; largest: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return { mean, variance: squares / values.length, largest };
}
