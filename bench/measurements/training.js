/**
 * Child process: how many images `mnist` trains in a second, everything included (order, pixels,
 * augmentation, gradients, their exchange between threads, Adam).
 */
/* global AbortSignal */
import console from 'node:console';
import { performance } from 'node:perf_hooks';
import { createRandom } from '../../dist/data/random.js';
import { createPermutation } from '../../dist/data/shuffle.js';
import { describeArchitecture } from '../../dist/model/architecture/describe-architecture.js';
import { createTrainer } from '../../dist/model/engine/create-trainer.js';
import { loadArchitecture } from '../../dist/model/load-architecture.js';
import { initializeWeights } from '../../dist/model/model.js';
import { peakMemoryBytes } from './peak-memory.js';
import { readImages, readRequest } from './request.js';

/** @import { ThroughputResult } from './request.js' */

const SEED = 1;
const LEARNING_RATE = 1e-3;

const request = readRequest();
const data = readImages(request.data);
const { architecture } = await loadArchitecture(request.preset);
const weights = initializeWeights(architecture, SEED);
const trainer = await createTrainer(architecture, weights, data, {
  batchSize: request.batchSize,
  optimizer: 'adam',
  augmentation: request.augmentation ?? 'none',
  seed: SEED,
  threads: request.threads,
});
let epoch = 0;

/**
 * Trains epoch after epoch until the time is up; the batch at hand is finished.
 * @param {number} seconds
 */
async function trainFor(seconds) {
  const timeIsUp = AbortSignal.timeout(Math.ceil(seconds * 1000));
  const startedMs = performance.now();
  let [images, loss] = [0, 0];
  while (!timeIsUp.aborted) {
    const plan = {
      epoch: epoch + 1,
      order: createPermutation(data.count, createRandom(SEED, 'shuffle', epoch)),
      learningRates: new Float64Array(trainer.stepsPerEpoch).fill(LEARNING_RATE),
      firstStep: epoch * trainer.stepsPerEpoch,
    };
    const progress = await trainer.runEpoch(plan, () => undefined, timeIsUp);
    images += progress.images;
    loss = progress.loss;
    epoch++;
  }
  return { imagesPerSecond: (1000 * images) / (performance.now() - startedMs), loss };
}

await trainFor(request.warmUpSeconds);
const { imagesPerSecond, loss } = await trainFor(request.seconds);
await trainer.close();

/** @type {ThroughputResult} */
const result = {
  imagesPerSecond,
  batchSize: request.batchSize,
  parameters: describeArchitecture(architecture).parameters,
  peakBytes: peakMemoryBytes(),
  loss,
};
console.log(JSON.stringify(result));
