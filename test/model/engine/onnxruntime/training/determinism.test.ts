import { describe, expect, it } from 'vitest';
import type { AugmentationName } from '../../../../../src/data/augmentation/augmentation-policy.js';
import { firstImages } from '../../../../../src/data/labeled-images.js';
import { generateSyntheticDigits } from '../../../../../src/data/synthetic/generate.js';
import type { Kernels } from '../../../../../src/model/engine/kernels.js';
import { initializeWeights } from '../../../../../src/model/model.js';
import {
  OPTIMIZER_NAMES,
  type OptimizerName,
} from '../../../../../src/model/training/optimizers/create-optimizer.js';
import { kernelsUnderTest } from '../../../../oracle/kernels-under-test.js';
import { digestWeights } from '../../../digest-weights.js';
import { createTinyNetwork } from './tiny-networks.js';
import { trainBatches } from './train-batches.js';

// With dropout, batch normalisation and augmentation, all that draws random numbers takes part.
const architecture = createTinyNetwork('everything');
const weights = initializeWeights(architecture, 1);
const digits = generateSyntheticDigits({ count: 100, seed: 9 });

interface Conditions {
  readonly images?: number;
  readonly batchSize?: number;
  readonly threads?: number;
  readonly seed?: number;
  readonly optimizer?: OptimizerName;
  readonly emaMomentum?: number;
  readonly kernels?: Kernels;
}

/** The digest of weights, of what the optimizer remembers, and of averages, after two epochs. */
async function train(conditions: Conditions = {}): Promise<string> {
  const { images = 100, batchSize = 96, threads = 1, seed = 42 } = conditions;
  const { optimizer = 'adam', kernels = { name: 'standard' }, emaMomentum } = conditions;
  const { state } = await trainBatches({
    architecture,
    weights,
    data: firstImages(digits, images),
    options: { batchSize, optimizer, augmentation: 'strong', seed, threads, kernels, emaMomentum },
    learningRate: 1e-2,
    epochs: 2,
  });
  const averages = state.averages ? [state.averages] : [];
  return [state.weights, ...state.slots, ...averages].map(digestWeights).join();
}

describe.each(kernelsUnderTest)(
  'same seed, same bits, with 1, 2 and 3 threads, $name kernels',
  (kernels) => {
    it.each([
      ['a last batch of 4 of 96', {}],
      ['a batch larger than the data, one micro-batch empty', { batchSize: 128, images: 70 }],
      ['micro-batches that the batch does not fill', { batchSize: 97 }],
      ['batches of 1', { batchSize: 1, images: 6 }],
      ['one image', { images: 1 }],
      ['a moving average of the weights', { emaMomentum: 0.9 }],
    ] satisfies [string, Conditions][])('%s', async (_case, conditions) => {
      const alone = await train({ ...conditions, kernels, threads: 1 });
      expect(await train({ ...conditions, kernels, threads: 2 })).toBe(alone);
      expect(await train({ ...conditions, kernels, threads: 3 })).toBe(alone);
    });

    it.each(OPTIMIZER_NAMES)('%s', async (optimizer) => {
      expect(await train({ optimizer, kernels, threads: 3 })).toBe(
        await train({ optimizer, kernels }),
      );
    });
  },
);

describe('another seed', () => {
  it('gives other weights', async () => {
    expect(await train({ seed: 43 })).not.toBe(await train());
  });
});

describe('random numbers of an epoch', () => {
  // With a learning rate of 0 the weights stay: the loss of an epoch tells what it was shown.
  const lossOf = async (
    network: 'plain' | 'everything',
    augmentation: AugmentationName,
    epochs: number,
  ): Promise<number> => {
    const tiny = createTinyNetwork(network);
    const { progress } = await trainBatches({
      architecture: tiny,
      weights: initializeWeights(tiny, 1),
      data: firstImages(digits, 40),
      options: { batchSize: 40, optimizer: 'sgd', augmentation, seed: 1, threads: 1 },
      learningRate: 0,
      epochs,
    });
    return progress.loss;
  };

  it.each([
    ['nothing drawn: the same', 'plain', 'none', true],
    ['other images with augmentation', 'plain', 'strong', false],
    ['other masks with dropout', 'everything', 'none', false],
  ] as const)('%s in the second epoch', async (_case, network, augmentation, isSame) => {
    const [first, second] = [
      await lossOf(network, augmentation, 1),
      await lossOf(network, augmentation, 2),
    ];
    expect(first === second).toBe(isSame);
  });
});

describe('initializeWeights', () => {
  it('gives the same bits for the same seed, and others for another', () => {
    expect(digestWeights(initializeWeights(architecture, 1))).toBe(digestWeights(weights));
    expect(digestWeights(initializeWeights(architecture, 2))).not.toBe(digestWeights(weights));
  });
});
