import { describe, expect, it } from 'vitest';
import { describeDataset } from '../../../../src/data/dataset.js';
import { trainModel, type TrainingCheckpoint } from '../../../../src/model/training/train-model.js';
import { fingerprintOf } from '../../../../src/model/training/training-record.js';
import { findDisagreements } from '../../../oracle/find-disagreements.js';
import { createTinyRun } from '../../training/tiny-run.js';

describe('a training run with TensorFlow.js', () => {
  const recipe = { epochs: 3, schedule: 'one-cycle', optimizer: 'sgd' } as const;

  it('comes to what ONNX Runtime comes to, and goes on from a checkpoint', async () => {
    const checkpoints: TrainingCheckpoint[] = [];
    const run = createTinyRun(recipe, {
      engine: 'tensorflow',
      onEpochEnd: (_record, checkpoint) => {
        checkpoints.push(checkpoint);
        return Promise.resolve();
      },
    });
    const whole = await trainModel(run);
    const { model, history } = await trainModel(createTinyRun(recipe));
    expect(findDisagreements(whole.model.weights, model.weights)).toEqual([]);
    whole.history.forEach(({ valLoss, valAccuracy, accuracy }, epoch) => {
      expect(valLoss! / history[epoch]!.valLoss!).toBeCloseTo(1, 4);
      expect([accuracy, valAccuracy]).toEqual([
        history[epoch]!.accuracy,
        history[epoch]!.valAccuracy,
      ]);
    });

    const resumed = await trainModel({ ...run, checkpoint: checkpoints[0] });
    expect(resumed.history).toHaveLength(3);
    expect(findDisagreements(resumed.model.weights, whole.model.weights)).toEqual([]);
  });

  it('is another run than that with ONNX Runtime: their checkpoints are not exchanged', () => {
    const { architecture, recipe: full, seed, data } = createTinyRun(recipe);
    const facts = {
      architecture,
      recipe: full,
      seed,
      dataset: describeDataset({ ...data, name: 'x', split: 'train' }),
      kernels: undefined,
    };
    expect(fingerprintOf({ ...facts, engine: 'tensorflow' })).not.toBe(
      fingerprintOf({ ...facts, engine: 'onnxruntime' }),
    );
  });
});
