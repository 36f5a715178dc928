import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.js';
import { generateSyntheticDigits } from '../../../src/data/synthetic/generate.js';
import { parseKerasJson } from '../../../src/model/architecture/keras-json.js';
import { createPredictor } from '../../../src/model/engine/create-predictor.js';
import { evaluate } from '../../../src/model/evaluation/evaluate.js';
import type { Model } from '../../../src/model/model.js';
import type { ScheduleName } from '../../../src/model/training/schedules/create-schedule.js';
import { trainModel, type TrainingCheckpoint } from '../../../src/model/training/train-model.js';
import type { EpochRecord } from '../../../src/model/training/training-history.js';
import { failureOf } from '../../data/failure-of.js';
import { conv2d, dense, flatten } from '../../oracle/keras-layers.js';
import { digestWeights } from '../digest-weights.js';
import { createTinyNetwork } from '../engine/onnxruntime/training/tiny-networks.js';
import { createTinyRun } from './tiny-run.js';

/** All of an epoch that is not measured with a clock. */
const withoutSeconds = (history: readonly EpochRecord[]): Omit<EpochRecord, 'seconds'>[] =>
  history.map((record) => ({ ...record, seconds: undefined }));

/** Labels that have nothing to do with the images: validation gets worse with every epoch learnt. */
const withRandomLabels = (): ReturnType<typeof createTinyRun>['data'] => {
  const { data } = createTinyRun();
  const random = createRandom(5);
  return { ...data, labels: data.labels.map(() => random.integer(10)) };
};

describe('a training run', () => {
  it('records every epoch, and tells of it before the next one', async () => {
    const told: EpochRecord[] = [];
    const result = await trainModel(
      createTinyRun(
        {},
        {
          onEpochEnd: (record, { history }) => {
            told.push(record);
            expect(history).toEqual(told);
            return Promise.resolve();
          },
        },
      ),
    );
    expect(result.history).toEqual(told);
    expect(result.images).toEqual({ training: 60, validation: 20 });
    expect(result.imagesPerSecond).toBeGreaterThan(0);
    expect(result.history.map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
    for (const record of result.history) {
      expect(Object.keys(record)).toEqual([
        'epoch',
        'loss',
        'accuracy',
        'valLoss',
        'valAccuracy',
        'learningRate',
        'seconds',
      ]);
      expect(record.loss).toBeGreaterThan(0);
      expect(record.accuracy * 60).toBeCloseTo(Math.round(record.accuracy * 60), 9);
      expect(record.valAccuracy! * 20).toBeCloseTo(Math.round(record.valAccuracy! * 20), 9);
      expect(record.learningRate).toBe(1e-2);
      expect(record.seconds).toBeGreaterThan(0);
    }
  });

  it('learns a tiny set by heart', async () => {
    const data = generateSyntheticDigits({ count: 64, seed: 1 });
    const { model, history } = await trainModel(
      createTinyRun({ epochs: 60, validationSplit: 0 }, { data }),
    );
    const predictor = await createPredictor(model, { threads: 1 });
    const { accuracy } = await evaluate({ predictor, data });
    await predictor.close();
    expect(accuracy).toBe(1);
    expect(history.at(-1)!.accuracy).toBe(1);
  });

  it('comes to the same history and weights with 1, 2 and 3 threads', async () => {
    const train = async (threads: number): Promise<unknown> => {
      const { model, history } = await trainModel(createTinyRun({ batchSize: 60 }, { threads }));
      return [digestWeights(model.weights), withoutSeconds(history)];
    };
    const alone = await train(1);
    expect(await train(2)).toEqual(alone);
    expect(await train(3)).toEqual(alone);
  });

  it.each([
    [42, true],
    [43, false],
  ])('with seed %d comes to the weights of seed 42: %s', async (seed, isSame) => {
    const [one, other] = await Promise.all([
      trainModel(createTinyRun({ epochs: 1 })),
      trainModel(createTinyRun({ epochs: 1 }, { seed })),
    ]);
    expect(digestWeights(one.model.weights) === digestWeights(other.model.weights)).toBe(isSame);
  });

  it('takes the images in another order in every epoch', async () => {
    // The weights stay; batch normalisation makes the loss depend on who is in a batch with whom.
    const recipe = { learningRate: 1e-30, optimizer: 'sgd', epochs: 3 } as const;
    const architecture = createTinyNetwork('normalized');
    const { history } = await trainModel(createTinyRun(recipe, { architecture }));
    const [first, second, third] = history.map(({ loss }) => loss) as [number, number, number];
    expect(Math.abs(first - second)).toBeGreaterThan(1e-5);
    expect(Math.abs(second - third)).toBeGreaterThan(1e-5);
  });

  it('goes without validation', async () => {
    const { history, images, bestEpoch } = await trainModel(
      createTinyRun({ validationSplit: 0, epochs: 2, earlyStopping: 1 }),
    );
    expect(images).toEqual({ training: 80, validation: 0 });
    expect(history.map(({ valLoss, valAccuracy }) => [valLoss, valAccuracy])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(bestEpoch).toBe(2);
  });

  it('goes with a single image', async () => {
    const data = generateSyntheticDigits({ count: 1, seed: 1 });
    const { history, images } = await trainModel(createTinyRun({ epochs: 1 }, { data }));
    expect(images).toEqual({ training: 1, validation: 0 });
    expect(history).toHaveLength(1);
  });
});

describe('the best epoch', () => {
  it('is the one with the smallest validation loss, and its weights are the result', async () => {
    const digests: string[] = [];
    const { model, history, bestEpoch } = await trainModel(
      createTinyRun(
        { epochs: 12, learningRate: 3e-2 },
        {
          data: withRandomLabels(),
          onEpochEnd: (_record, { state }) => {
            digests.push(digestWeights(state.weights));
            return Promise.resolve();
          },
        },
      ),
    );
    const losses = history.map(({ valLoss }) => valLoss!);
    expect(bestEpoch).toBe(losses.indexOf(Math.min(...losses)) + 1);
    expect(bestEpoch).toBeLessThan(12);
    expect(digestWeights(model.weights)).toBe(digests[bestEpoch - 1]);
    expect(new Set(digests).size).toBe(12);
  });

  it('is what a predictor of the result agrees with', async () => {
    const data = withRandomLabels();
    const { model, history, bestEpoch } = await trainModel(createTinyRun({ epochs: 4 }, { data }));
    expect(await validationLossOf(model)).toBeCloseTo(history[bestEpoch - 1]!.valLoss!, 6);

    async function validationLossOf({ weights }: Model): Promise<number> {
      // The same split, learning nothing: its first epoch validates with the weights it begins with.
      let loss = NaN;
      await trainModel(
        createTinyRun(
          { epochs: 1, learningRate: 1e-30, optimizer: 'sgd' },
          {
            data,
            checkpoint: { history: [], state: { weights, slots: [] }, bestWeights: weights },
            onEpochEnd: ({ valLoss }) => {
              loss = valLoss!;
              return Promise.resolve();
            },
          },
        ),
      );
      return loss;
    }
  });

  it.each([1, 2, 3])('ends the run after %d epochs without a better one', async (patience) => {
    const { history, bestEpoch } = await trainModel(
      createTinyRun(
        { epochs: 40, earlyStopping: patience, learningRate: 3e-2 },
        { data: withRandomLabels() },
      ),
    );
    expect(history).toHaveLength(bestEpoch + patience);
    expect(history.length).toBeLessThan(40);
  });
});

describe('the learning rate', () => {
  // 60 images in batches of 32: two steps an epoch, the rate of the second one is recorded.
  it.each([
    ['constant', [1, 1, 1, 1]],
    ['cosine', [0.96194, 0.691342, 0.308658, 0.03806]],
    ['one-cycle', [0.55, 0.933013, 0.5, 0.066987]],
  ] as const satisfies [ScheduleName, number[]][])('%s', async (schedule, factors) => {
    const { history } = await trainModel(createTinyRun({ schedule, epochs: 4 }));
    history.forEach(({ learningRate }, epoch) => {
      expect(learningRate / 1e-2).toBeCloseTo(factors[epoch]!, 6);
    });
  });

  it('plateau: is halved after two epochs without a better validation loss', async () => {
    const { history } = await trainModel(
      createTinyRun(
        { schedule: 'plateau', epochs: 8, learningRate: 3e-2 },
        { data: withRandomLabels() },
      ),
    );
    let [rate, best, waited] = [3e-2, Infinity, 0];
    for (const { learningRate, valLoss } of history) {
      expect(learningRate).toBeCloseTo(rate, 12);
      if (valLoss! < best - 1e-4) [best, waited] = [valLoss!, 0];
      else if (++waited === 2) [rate, waited] = [rate / 2, 0];
    }
    expect(history.at(-1)!.learningRate).toBeLessThan(3e-2);
  });
});

describe('a run with a moving average of the weights', () => {
  it('validates and answers with the average of the best epoch', async () => {
    const averages: string[] = [];
    const { model, history, bestEpoch } = await trainModel(
      createTinyRun(
        { epochs: 4, emaMomentum: 0.9 },
        {
          onEpochEnd: (_record, { state }) => {
            averages.push(digestWeights(state.averages!));
            return Promise.resolve();
          },
        },
      ),
    );
    expect(digestWeights(model.weights)).toBe(averages[bestEpoch - 1]);
    const plain = await trainModel(createTinyRun({ epochs: 4 }));
    // What is trained is the same; what is validated with is not.
    expect(history.map(({ loss }) => loss)).toEqual(plain.history.map(({ loss }) => loss));
    history.forEach(({ valLoss }, epoch) => {
      expect(valLoss).not.toBe(plain.history[epoch]!.valLoss);
    });
  });

  it('ends with the average of the last epoch without validation', async () => {
    let last = '';
    const { model, bestEpoch } = await trainModel(
      createTinyRun(
        { epochs: 3, emaMomentum: 0.9, validationSplit: 0 },
        {
          onEpochEnd: (_record, { state }) => {
            last = digestWeights(state.averages!);
            return Promise.resolve();
          },
        },
      ),
    );
    expect(bestEpoch).toBe(3);
    expect(digestWeights(model.weights)).toBe(last);
  });
});

describe('a run that goes on from a checkpoint', () => {
  it.each([0, 0.9])('comes to the same bits, ema %d, with any threads', async (emaMomentum) => {
    const checkpoints: TrainingCheckpoint[] = [];
    const recipe = {
      epochs: 4,
      schedule: 'plateau',
      augmentation: 'strong',
      labelSmoothing: 0.1,
      emaMomentum,
      batchSize: 40,
    } as const;
    const run = createTinyRun(recipe, {
      onEpochEnd: (_record, checkpoint) => {
        checkpoints.push(checkpoint);
        return Promise.resolve();
      },
    });
    const whole = await trainModel(run);
    expect(checkpoints).toHaveLength(4);
    for (const checkpoint of checkpoints.slice()) {
      const resumed = await trainModel({ ...run, threads: 2, checkpoint });
      expect(withoutSeconds(resumed.history)).toEqual(withoutSeconds(whole.history));
      expect(digestWeights(resumed.model.weights)).toBe(digestWeights(whole.model.weights));
      expect(resumed.bestEpoch).toBe(whole.bestEpoch);
    }
  });
});

describe('a run that is interrupted', () => {
  it('says that nothing is finished when it is told at once', async () => {
    const run = createTinyRun({ epochs: 1000 }, { signal: AbortSignal.abort() });
    expect(await failureOf(() => trainModel(run))).toEqual({ code: 'interrupted', epochs: 0 });
  });

  it('says how many epochs are finished', async () => {
    const controller = new AbortController();
    const run = createTinyRun(
      { epochs: 1000 },
      {
        signal: controller.signal,
        onEpochEnd: ({ epoch }) => {
          if (epoch === 2) controller.abort();
          return Promise.resolve();
        },
      },
    );
    expect(await failureOf(() => trainModel(run))).toEqual({ code: 'interrupted', epochs: 2 });
  });

  it('does not end in the middle of a step, but in the middle of an epoch', async () => {
    const controller = new AbortController();
    // A thousand batches: the first progress, after 100 ms, comes long before the last batch.
    const data = generateSyntheticDigits({ count: 1000, seed: 1 });
    const seen: number[] = [];
    const run = createTinyRun(
      { epochs: 1000, batchSize: 1, validationSplit: 0, augmentation: 'strong' },
      {
        data,
        signal: controller.signal,
        onEpochProgress: (_epoch, { images }, total) => {
          expect(total).toBe(1000);
          seen.push(images);
          controller.abort();
        },
      },
    );
    expect(await failureOf(() => trainModel(run))).toMatchObject({ code: 'interrupted' });
    expect(seen.length).toBeGreaterThan(0);
  });
});

describe('a run that cannot come to a good end', () => {
  const diverging = { schedule: 'constant', epochs: 50, batchSize: 16 } as const;

  it.each([
    ['sgd', 1e30],
    ['sgd', NaN],
    ['adam', 1e30],
    ['adam', NaN],
    ['rmsprop', Infinity],
  ] as const)('fails with %s at a learning rate of %d', async (optimizer, learningRate) => {
    const run = createTinyRun({ ...diverging, optimizer, learningRate });
    await expect(trainModel(run)).rejects.toMatchObject({
      failure: { code: 'loss-not-finite', epoch: 1 },
    });
  });

  it('fails when the last batch of an epoch ruins the weights', async () => {
    // The only batch: its loss is that of the weights before.
    const run = createTinyRun({ epochs: 1, batchSize: 80, optimizer: 'sgd', learningRate: NaN });
    await expect(trainModel(run)).rejects.toMatchObject({
      failure: { code: 'loss-not-finite', epoch: 1 },
    });
  });

  it('refuses a network with another number of classes', async () => {
    const layers = [flatten, dense(4, { activation: 'softmax' })];
    const run = createTinyRun({}, { architecture: parseKerasJson(layers, 'test') });
    expect(await failureOf(() => trainModel(run))).toEqual({
      code: 'conflicting-options',
      reason: 'the network has 4 outputs, the dataset 10 classes',
    });
  });

  it('refuses a network whose last layer is not softmax', async () => {
    const layers = [conv2d(2, 5), flatten, dense(10, { activation: 'sigmoid' })];
    const run = createTinyRun({}, { architecture: parseKerasJson(layers, 'test') });
    expect(await failureOf(() => trainModel(run))).toMatchObject({
      code: 'invalid-architecture',
      got: 'Dense with sigmoid',
    });
  });

  it('fails with what onEpochEnd fails with', async () => {
    const disk = new Error('disk full');
    const run = createTinyRun({}, { onEpochEnd: () => Promise.reject(disk) });
    await expect(trainModel(run)).rejects.toBe(disk);
  });
});
