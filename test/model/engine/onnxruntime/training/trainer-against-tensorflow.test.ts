import { describe, expect, it } from 'vitest';
import { firstImages, selectImages } from '../../../../../src/data/labeled-images.js';
import { generateSyntheticDigits } from '../../../../../src/data/synthetic/generate.js';
import { initializeWeights } from '../../../../../src/model/model.js';
import { OPTIMIZER_NAMES } from '../../../../../src/model/training/optimizers/create-optimizer.js';
import { kernelsUnderTest } from '../../../../oracle/kernels-under-test.js';
import { findDisagreements } from '../../../../oracle/find-disagreements.js';
import { tensorFlowOptimizers } from '../../../training/optimizers/tensorflow-optimizers.js';
import { trainWithTensorFlow } from './tensorflow-training.js';
import { createTinyNetwork, tinyLayers } from './tiny-networks.js';
import { trainBatches } from './train-batches.js';

const digits = generateSyntheticDigits({ count: 120, seed: 3 });

// Large enough for three steps to move weights by far more than the tolerance; AdamW's decay, too.
const learningRates = { adam: 5e-3, adamw: 2e-2, sgd: 5e-2, rmsprop: 2e-3 };

// Three batches that divide the images. Batch normalisation takes the statistics of a micro-batch,
// at most 32 images, so its batches have one; without it, 40 images make two micro-batches of 20,
// whose gradients have to add up to that of the batch.
const networks = [
  { network: 'normalized', batchSize: 16, images: 48 },
  { network: 'plain', batchSize: 40, images: 120 },
] as const;

const runs = kernelsUnderTest.flatMap((kernels) => networks.map((one) => ({ ...one, kernels })));

describe.each(runs)(
  'three batches of $batchSize images, network "$network", $kernels.name kernels',
  ({ network, batchSize, images, kernels }) => {
    it.each(OPTIMIZER_NAMES)('%s comes to the weights of TensorFlow.js', async (optimizer) => {
      const architecture = createTinyNetwork(network);
      const weights = initializeWeights(architecture, 5);
      const data = firstImages(digits, images);
      const learningRate = learningRates[optimizer];

      const expected = await trainWithTensorFlow(
        tinyLayers[network],
        weights,
        data,
        batchSize,
        tensorFlowOptimizers[optimizer](learningRate),
      );
      const { state, progress } = await trainBatches({
        architecture,
        weights,
        data,
        options: { batchSize, optimizer, augmentation: 'none', seed: 1, threads: 2, kernels },
        learningRate,
      });

      // Each array within 1e-4 of its largest element, each element within 1e-4 plus noise.
      expect(findDisagreements(state.weights, expected.weights)).toEqual([]);
      const meanLoss = expected.losses.reduce((sum, loss) => sum + loss, 0) / 3;
      expect(progress.loss / meanLoss).toBeCloseTo(1, 5);
      expect(progress.images).toBe(images);
      for (const [name, values] of weights) expect(state.weights.get(name)).not.toEqual(values);
    });
  },
);

describe('a second epoch', () => {
  // Adam's and AdamW's steps depend on how many there were before.
  it.each(['adam', 'adamw'] as const)('%s goes on counting steps', async (optimizer) => {
    const architecture = createTinyNetwork('plain');
    const weights = initializeWeights(architecture, 5);
    const data = firstImages(digits, 32);
    const twice = selectImages(digits, [...Array(32).keys(), ...Array(32).keys()]);
    const learningRate = learningRates[optimizer];
    const expected = await trainWithTensorFlow(
      tinyLayers.plain,
      weights,
      twice,
      16,
      tensorFlowOptimizers[optimizer](learningRate),
    );
    const { state } = await trainBatches({
      architecture,
      weights,
      data,
      options: { batchSize: 16, optimizer, augmentation: 'none', seed: 1, threads: 1 },
      learningRate,
      epochs: 2,
    });
    expect(findDisagreements(state.weights, expected.weights)).toEqual([]);
  });
});

describe.each(kernelsUnderTest)('a partial last batch, $name kernels', (kernels) => {
  it.each([
    ['5 images in a batch of 8', 5, 8],
    ['5 images in a batch of 100, micro-batches of 25', 5, 100],
    ['27 images in a batch of 40, the second micro-batch filled with 7', 27, 40],
    ['a batch of 1 image', 1, 1],
    ['33 images in micro-batches of 17 and 16', 33, 33],
  ])('has the gradient of exactly its own images: %s', async (_case, images, batchSize) => {
    const architecture = createTinyNetwork('plain');
    const weights = initializeWeights(architecture, 6);
    const data = firstImages(digits, images);
    const expected = await trainWithTensorFlow(
      tinyLayers.plain,
      weights,
      data,
      batchSize,
      tensorFlowOptimizers.sgd(0.1),
    );
    const { state, progress } = await trainBatches({
      architecture,
      weights,
      data,
      options: { batchSize, optimizer: 'sgd', augmentation: 'none', seed: 1, threads: 2, kernels },
      learningRate: 0.1,
    });
    expect(findDisagreements(state.weights, expected.weights)).toEqual([]);
    expect(progress.images).toBe(images);
    expect(progress.loss / expected.losses[0]!).toBeCloseTo(1, 5);
  });
});
