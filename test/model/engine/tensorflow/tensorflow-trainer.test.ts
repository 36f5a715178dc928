import { describe, expect, it } from 'vitest';
import { firstImages } from '../../../../src/data/labeled-images.js';
import { generateSyntheticDigits } from '../../../../src/data/synthetic/generate.js';
import { createTrainer } from '../../../../src/model/engine/create-trainer.js';
import { loadTensorFlow } from '../../../../src/model/engine/tensorflow/load-tensorflow.js';
import { initializeWeights } from '../../../../src/model/model.js';
import { OPTIMIZER_NAMES } from '../../../../src/model/training/optimizers/create-optimizer.js';
import { failureOf } from '../../../data/failure-of.js';
import { findDisagreements } from '../../../oracle/find-disagreements.js';
import { digestWeights } from '../../digest-weights.js';
import { createTinyArchitecture } from './tiny-architectures.js';
import { trainEpochs } from './train-epochs.js';

const digits = generateSyntheticDigits({ count: 48, seed: 3 });
const few = firstImages(digits, 20);

// Large enough for three steps to move weights by far more than the tolerance; AdamW's decay, too.
const learningRates = { adam: 5e-3, adamw: 2e-2, sgd: 5e-2, rmsprop: 2e-3 };

describe('three batches with TensorFlow.js', () => {
  // 16 images are one micro-batch: both engines normalise by the same statistics.
  it.each(OPTIMIZER_NAMES)('%s comes to the weights of ONNX Runtime', async (optimizer) => {
    const job = {
      architecture: createTinyArchitecture('normalized'),
      data: digits,
      optimizer,
      augmentation: 'strong',
      // A changing rate, by which optimizers that agree at a constant one may differ.
      learningRate: (step: number) => learningRates[optimizer] / (step + 1),
    } as const;
    const expected = await trainEpochs({ ...job, engine: 'onnxruntime' });
    const { state, progress } = await trainEpochs({ ...job, engine: 'tensorflow' });

    // Each array within 1e-4 of its largest element, each element within 1e-4 plus noise.
    expect(findDisagreements(state.weights, expected.state.weights)).toEqual([]);
    expect(progress.images).toBe(48);
    expect(progress.accuracy).toBe(expected.progress.accuracy);
    expect(progress.loss / expected.progress.loss).toBeCloseTo(1, 5);
    const initial = initializeWeights(job.architecture, 5);
    for (const [name, values] of initial) expect(state.weights.get(name)).not.toEqual(values);
  });

  it('comes to them with smoothed labels, too, and to the same moving averages', async () => {
    const job = {
      architecture: createTinyArchitecture('normalized'),
      data: digits,
      labelSmoothing: 0.2,
      emaMomentum: 0.5,
      epochs: [1, 2],
    } as const;
    const expected = await trainEpochs({ ...job, engine: 'onnxruntime' });
    const { state, progress } = await trainEpochs({ ...job, engine: 'tensorflow' });
    expect(findDisagreements(state.weights, expected.state.weights)).toEqual([]);
    expect(findDisagreements(state.averages!, expected.state.averages!)).toEqual([]);
    expect(findDisagreements(state.averages!, state.weights)).not.toEqual([]);
    expect(progress.loss / expected.progress.loss).toBeCloseTo(1, 5);
    const unsmoothed = await trainEpochs({ ...job, labelSmoothing: 0, engine: 'tensorflow' });
    expect(findDisagreements(unsmoothed.state.weights, state.weights)).not.toEqual([]);
  });

  it('counts a last, incomplete batch by its own images', async () => {
    const job = { architecture: createTinyArchitecture('normalized'), data: few } as const;
    const expected = await trainEpochs({ ...job, engine: 'onnxruntime', batchSize: 20 });
    const { progress } = await trainEpochs({ ...job, batchSize: 20 });
    expect(progress.images).toBe(20);
    expect(progress.loss / expected.progress.loss).toBeCloseTo(1, 5);
    const cut = await trainEpochs({ ...job, batchSize: 16, learningRate: () => 1e-30 });
    expect(cut.progress.images).toBe(20);
  });
});

describe('dropout', () => {
  const architecture = createTinyArchitecture('dropping');
  const train = async (seed: number): Promise<string> =>
    digestWeights((await trainEpochs({ architecture, data: few, seed })).state.weights);

  it('comes to the same bits with the same seed, to others with another one', async () => {
    const first = await train(1);
    expect(await train(1)).toBe(first);
    expect(await train(2)).not.toBe(first);
  });

  it('drops others in every batch and epoch', async () => {
    // The weights stay, and so do the images: what differs is dropout.
    const idle = { architecture, data: few, batchSize: 20, learningRate: () => 1e-30 } as const;
    const losses = await Promise.all(
      [1, 2].map(async (epoch) => {
        const { progress } = await trainEpochs({
          ...idle,
          optimizer: 'sgd',
          epochs: [epoch, epoch],
        });
        return progress.loss;
      }),
    );
    expect(Math.abs(losses[0]! - losses[1]!)).toBeGreaterThan(1e-3);
  });
});

describe('a trainer of TensorFlow.js', () => {
  const architecture = createTinyArchitecture('normalized');

  it.each(OPTIMIZER_NAMES)('goes on from a state as if nothing had been: %s', async (optimizer) => {
    const job = { architecture, data: few, optimizer, emaMomentum: 0.9 } as const;
    const whole = await trainEpochs({ ...job, epochs: [1, 3] });
    const { state } = await trainEpochs({ ...job, epochs: [1, 2] });
    const resumed = await trainEpochs({ ...job, epochs: [3, 3], from: state });
    expect(findDisagreements(resumed.state.weights, whole.state.weights)).toEqual([]);
    expect(findDisagreements(resumed.state.averages!, whole.state.averages!)).toEqual([]);
    for (const slot of state.slots) expect([...slot.keys()]).toEqual([...state.weights.keys()]);
    // Without its memory, the optimizer would go elsewhere.
    const forgetful = await trainEpochs({
      ...job,
      epochs: [3, 3],
      from: { weights: state.weights, slots: [] },
    });
    expect(findDisagreements(forgetful.state.weights, whole.state.weights)).not.toEqual([]);
  });

  it('begins with the weights that it is given, and goes back to a state', async () => {
    const weights = initializeWeights(architecture, 1);
    const trainer = await createTrainer(architecture, weights, few, {
      batchSize: 8,
      optimizer: 'adam',
      augmentation: 'none',
      seed: 1,
      threads: 1,
      engine: 'tensorflow',
    });
    expect([...trainer.state().weights]).toEqual([...weights]);
    expect(trainer.stepsPerEpoch).toBe(3);
    const { state } = await trainEpochs({ architecture, data: few });
    trainer.restore(state);
    const again = trainer.state();
    await trainer.close();
    expect([again.weights, ...again.slots].map(digestWeights)).toEqual(
      [state.weights, ...state.slots].map(digestWeights),
    );
  });

  it('stops after the batch at hand when it is told to', async () => {
    const signal = AbortSignal.abort();
    const { progress } = await trainEpochs({ architecture, data: few, batchSize: 8, signal });
    expect(progress.images).toBe(8);
  });

  it('fails when the loss is no longer a number', async () => {
    const job = { architecture, data: few, optimizer: 'sgd', batchSize: 8 } as const;
    await expect(trainEpochs({ ...job, learningRate: () => 1e30 })).rejects.toMatchObject({
      failure: { code: 'loss-not-finite', epoch: 1 },
    });
  });

  it.each(OPTIMIZER_NAMES)('leaves no tensors behind: %s', async (optimizer) => {
    const { tf } = await loadTensorFlow();
    const before = tf.memory().numTensors;
    const job = {
      architecture: createTinyArchitecture('flattened'),
      data: few,
      optimizer,
    } as const;
    const { state } = await trainEpochs({ ...job, epochs: [1, 2] });
    await trainEpochs({ ...job, epochs: [3, 3], from: state });
    expect(tf.memory().numTensors).toBe(before);
  });

  it.each([
    ['withoutGamma', 'batchnormalization_1', 'without gamma'],
    ['padded', 'averagepooling2d_0', 'average pooling'],
  ] as const)('refuses what it would train wrongly: %s', async (name, layer, reason) => {
    const failure = await failureOf(() =>
      trainEpochs({ architecture: createTinyArchitecture(name), data: few }),
    );
    expect(failure).toEqual({
      code: 'engine-cannot-train',
      engine: 'tensorflow',
      layer,
      reason: expect.stringContaining(reason) as unknown,
    });
  });

  it('refuses a network whose last layer is not softmax', async () => {
    const job = { architecture: createTinyArchitecture('sigmoid'), data: few };
    expect(await failureOf(() => trainEpochs(job))).toMatchObject({
      code: 'invalid-architecture',
      got: 'Dense with sigmoid',
    });
  });
});
