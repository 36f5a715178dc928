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
    const { state } = await trainBatches({
      architecture,
      weights,
      data,
      options,
      learningRate: 1e-2,
    });
    const trainer = await createTrainer(architecture, weights, data, options);
    trainer.restore(state);
    const again = trainer.state();
    await trainer.close();
    expect([again.weights, ...again.slots].map(digestWeights)).toEqual(
      [state.weights, ...state.slots].map(digestWeights),
    );
  });
});
