import { describe, expect, it } from 'vitest';
import { createTrainer } from '../../../../../src/model/engine/create-trainer.js';
import { initializeWeights } from '../../../../../src/model/model.js';
import { createTinyDigits } from '../../../../data/tiny-mnist.js';
import { digestWeights } from '../../../digest-weights.js';
import { createTinyNetwork } from './tiny-networks.js';
import { trainBatches } from './train-batches.js';

const architecture = createTinyNetwork('normalized');
const weights = initializeWeights(architecture, 1);
const data = createTinyDigits(50);
const options = {
  batchSize: 8,
  optimizer: 'adam',
  augmentation: 'none',
  seed: 1,
  threads: 1,
} as const;

describe('a trainer', () => {
  it('begins with the weights that it is given, and remembers nothing', async () => {
    const trainer = await createTrainer(architecture, weights, data, options);
    const { weights: first, slots } = trainer.state();
    expect([...first]).toEqual([...weights]);
    expect(slots).toHaveLength(2);
    expect(trainer.state().averages).toBeUndefined();
    for (const slot of slots) {
      expect([...slot.keys()]).toEqual([...weights.keys()]);
      for (const values of slot.values()) expect(values.every((value) => value === 0)).toBe(true);
    }
    expect(trainer.stepsPerEpoch).toBe(7);
    await trainer.close();
  });

  it('stops after the batch at hand when it is told to', async () => {
    const signal = AbortSignal.abort();
    const job = { architecture, weights, data, options, learningRate: 1e-3 };
    const { progress, state } = await trainBatches({ ...job, signal });
    expect(progress.images).toBe(8);
    expect(digestWeights(state.weights)).not.toBe(digestWeights(weights));
  });

  it('goes back to a state', async () => {
    const averaging = { ...options, emaMomentum: 0.9 };
    const { state } = await trainBatches({
      architecture,
      weights,
      data,
      options: averaging,
      learningRate: 1e-2,
    });
    const trainer = await createTrainer(architecture, weights, data, averaging);
    trainer.restore(state);
    const again = trainer.state();
    await trainer.close();
    expect([again.weights, ...again.slots, again.averages!].map(digestWeights)).toEqual(
      [state.weights, ...state.slots, state.averages!].map(digestWeights),
    );
  });

  it('averages all weights, running statistics too, without changing them', async () => {
    const job = { architecture, weights, data, learningRate: 1e-2 };
    const { state } = await trainBatches({ ...job, options: { ...options, emaMomentum: 0.9 } });
    const plain = await trainBatches({ ...job, options });
    expect(digestWeights(state.weights)).toBe(digestWeights(plain.state.weights));
    expect([...state.averages!.keys()]).toEqual([...weights.keys()]);
    for (const [name, values] of state.averages!) {
      expect(values).not.toEqual(state.weights.get(name));
      expect(values).not.toEqual(weights.get(name));
    }
  });

  it('averages to the weights themselves after the first step', async () => {
    const job = { architecture, weights, data, learningRate: 1e-2 };
    const once = { ...options, batchSize: 50, emaMomentum: 0.9 };
    const { state } = await trainBatches({ ...job, options: once });
    expect(digestWeights(state.averages!)).toBe(digestWeights(state.weights));
  });

  it('counts right answers alike with and without smoothed labels', async () => {
    const job = { architecture, weights, data, learningRate: 1e-30 };
    const plain = await trainBatches({ ...job, options });
    const smoothed = await trainBatches({ ...job, options: { ...options, labelSmoothing: 0.9 } });
    expect(smoothed.progress.accuracy).toBe(plain.progress.accuracy);
    expect(smoothed.progress.loss).not.toBeCloseTo(plain.progress.loss, 3);
  });
});
