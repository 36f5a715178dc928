import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/data/random.js';
import { createAdam } from '../../../../src/model/training/optimizers/adam.js';
import {
  createOptimizer,
  defaultLearningRate,
  OPTIMIZER_NAMES,
} from '../../../../src/model/training/optimizers/create-optimizer.js';
import type { Optimizer } from '../../../../src/model/training/optimizers/optimizer.js';
import { createRmsprop } from '../../../../src/model/training/optimizers/rmsprop.js';
import { createSgd } from '../../../../src/model/training/optimizers/sgd.js';
import { tensorFlowOptimizers } from './tensorflow-optimizers.js';

const COUNT = 101;
const STEPS = 6;
const RATE = 0.01;

const random = createRandom(7, 'optimizers');
const initial = Float32Array.from({ length: COUNT }, () => random.normal());
// Gradients of very different size; one weight never gets any, as under a dead unit.
const gradients = Array.from({ length: STEPS }, () =>
  Float32Array.from({ length: COUNT }, (_, i) => (i === 0 ? 0 : random.normal() * 10 ** -(i % 7))),
);

const newSlots = ({ slotCount }: Optimizer): Float32Array[] =>
  Array.from({ length: slotCount }, () => new Float32Array(COUNT));

/** The weights after each step. */
function runOurs(optimizer: Optimizer): Float32Array[] {
  const weights = initial.slice();
  const slots = newSlots(optimizer);
  return gradients.map((gradient, index) => {
    const range = { weights, gradients: gradient, slots, start: 0, end: COUNT };
    optimizer.update(range, RATE, index + 1);
    return weights.slice();
  });
}

function runTensorFlow(optimizer: tf.Optimizer): Float32Array[] {
  const variable = tf.variable(tf.tensor1d(initial));
  const steps = gradients.map((gradient) => {
    tf.tidy(() => {
      optimizer.applyGradients([{ name: variable.name, tensor: tf.tensor1d(gradient) }]);
    });
    return variable.dataSync<'float32'>().slice();
  });
  variable.dispose();
  optimizer.dispose();
  return steps;
}

/** One weight's way in double precision, by a formula that is written out in the test. */
function runFormula(
  move: (weight: number, gradient: number, memory: number[], step: number) => number,
): number[][] {
  const weights = Array.from(initial);
  const memories = weights.map(() => [0, 0]);
  return gradients.map((gradient, index) => {
    weights.forEach((weight, i) => {
      weights[i] = move(weight, gradient[i]!, memories[i]!, index + 1);
    });
    return [...weights];
  });
}

/** The largest difference between any two weights, relative to the move of one step. */
function worst(
  actual: readonly ArrayLike<number>[],
  expected: readonly ArrayLike<number>[],
): number {
  let largest = 0;
  expected.forEach((values, step) => {
    for (let i = 0; i < values.length; i++) {
      largest = Math.max(largest, Math.abs(actual[step]![i]! - values[i]!) / RATE);
    }
  });
  return largest;
}

// Weights around 1 are float32: six steps round six times by up to 1.2e-7 (weights below 4), which
// is 7e-5 of a move of 0.01. TensorFlow.js rounds its intermediate values, too.
const ROUNDING = 1e-4;

beforeAll(async () => {
  tf.enableProdMode();
  await tf.setBackend('cpu');
});

describe('optimizers against TensorFlow.js', () => {
  it.each([
    ...OPTIMIZER_NAMES.map(
      (name) => [name, createOptimizer(name), tensorFlowOptimizers[name](RATE)] as const,
    ),
    [
      'sgd without momentum',
      createSgd({ momentum: 0, nesterov: false }),
      tf.train.sgd(RATE),
    ] as const,
    [
      'sgd with momentum',
      createSgd({ momentum: 0.9, nesterov: false }),
      tf.train.momentum(RATE, 0.9),
    ] as const,
    [
      'sgd with a small Nesterov momentum',
      createSgd({ momentum: 0.5, nesterov: true }),
      tf.train.momentum(RATE, 0.5, true),
    ] as const,
    [
      'adam with other betas',
      createAdam({ beta1: 0.5, beta2: 0.9, epsilon: 1e-20, weightDecay: 0 }),
      tf.train.adam(RATE, 0.5, 0.9, 1e-20),
    ] as const,
    [
      'rmsprop with another rho',
      createRmsprop({ rho: 0.5, epsilon: 1e-3 }),
      tf.train.rmsprop(RATE, 0.5, 0, 1e-3),
    ] as const,
  ])('%s takes the same six steps', (_name, ours, theirs) => {
    expect(worst(runOurs(ours), runTensorFlow(theirs))).toBeLessThan(ROUNDING);
  });

  it("leaves TensorFlow.js' own Adam by no more than the place of epsilon explains", () => {
    // Their epsilon is ours times 1 / sqrt(1 - 0.999^step), at most 31.7: a move of 0.01 differs
    // by the share 31.7e-7 / |gradient|, for the gradients above 0.01 that count here 3.2e-4.
    const large = (steps: readonly Float32Array[]): Float32Array[] =>
      steps.map((values) =>
        values.filter((_, i) => gradients.every((g) => Math.abs(g[i]!) > 0.01)),
      );
    const ours = large(runOurs(createOptimizer('adam')));
    const theirs = large(runTensorFlow(tf.train.adam(RATE, 0.9, 0.999, 1e-7)));
    expect(ours[0]!.length).toBeGreaterThan(5);
    expect(worst(ours, theirs)).toBeLessThan(STEPS * 3.2e-4 + ROUNDING);
  });
});

describe('optimizers against their formulas in double precision', () => {
  const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-7];
  const adam =
    (weightDecay: number) =>
    (weight: number, gradient: number, memory: number[], step: number): number => {
      memory[0] = beta1 * memory[0]! + (1 - beta1) * gradient;
      memory[1] = beta2 * memory[1]! + (1 - beta2) * gradient ** 2;
      const rate = (RATE * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step);
      const decayed = weight - RATE * weightDecay * weight;
      return decayed - (rate * memory[0]) / (Math.sqrt(memory[1]) + epsilon);
    };

  it('adam', () => {
    expect(worst(runOurs(createOptimizer('adam')), runFormula(adam(0)))).toBeLessThan(ROUNDING);
  });

  it('adamw takes a share of each weight away, whatever its gradient', () => {
    const ours = runOurs(createOptimizer('adamw'));
    expect(worst(ours, runFormula(adam(0.004)))).toBeLessThan(ROUNDING);
    expect(ours.at(-1)![0]! / initial[0]!).toBeCloseTo((1 - RATE * 0.004) ** STEPS, 6);
  });

  it('rmsprop', () => {
    const expected = runFormula((weight, gradient, memory) => {
      memory[0] = 0.9 * memory[0]! + 0.1 * gradient ** 2;
      return weight - (RATE * gradient) / Math.sqrt(memory[0] + 1e-7);
    });
    expect(worst(runOurs(createOptimizer('rmsprop')), expected)).toBeLessThan(ROUNDING);
  });

  it('sgd with Nesterov momentum', () => {
    const expected = runFormula((weight, gradient, memory) => {
      memory[0] = 0.9 * memory[0]! - RATE * gradient;
      return weight + 0.9 * memory[0] - RATE * gradient;
    });
    expect(worst(runOurs(createOptimizer('sgd')), expected)).toBeLessThan(ROUNDING);
  });
});

describe('every optimizer', () => {
  it.each(OPTIMIZER_NAMES)('%s updates in two ranges as in one, bit for bit', (name) => {
    const optimizer = createOptimizer(name);
    const weights = initial.slice();
    const slots = newSlots(optimizer);
    const whole = runOurs(optimizer);
    gradients.forEach((gradient, index) => {
      for (const [start, end] of [
        [37, COUNT],
        [0, 37],
      ] as const) {
        optimizer.update({ weights, gradients: gradient, slots, start, end }, RATE, index + 1);
      }
      expect(weights).toEqual(whole[index]);
    });
  });

  it.each(OPTIMIZER_NAMES)('%s touches nothing outside its range', (name) => {
    const optimizer = createOptimizer(name);
    const weights = initial.slice();
    const slots = newSlots(optimizer);
    const range = { weights, gradients: gradients[1]!, slots, start: 10, end: 20 };
    optimizer.update(range, RATE, 1);
    for (const [values, before] of [
      [weights, initial] as const,
      ...slots.map((slot) => [slot, new Float32Array(COUNT)] as const),
    ]) {
      expect(values.subarray(0, 10)).toEqual(before.subarray(0, 10));
      expect(values.subarray(20)).toEqual(before.subarray(20));
      expect(values.subarray(10, 20)).not.toEqual(before.subarray(10, 20));
    }
  });

  it.each([
    ['adam', 1e-3],
    ['adamw', 1e-3],
    ['sgd', 1e-2],
    ['rmsprop', 1e-3],
  ] as const)("%s has Keras' learning rate %s", (name, rate) => {
    expect(defaultLearningRate(name)).toBe(rate);
  });
});
