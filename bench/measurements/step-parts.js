/**
 * Child process: takes a step of training apart and measures each part on one thread, so that what
 * more threads would give can be counted (scaling-model.js).
 */
import console from 'node:console';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { createRandom } from '../../dist/data/random.js';
import { createPermutation } from '../../dist/data/shuffle.js';
import { createTrainingProgram } from '../../dist/model/architecture/training-program.js';
import { chooseKernels } from '../../dist/model/engine/onnxruntime/kernels/choose-kernels.js';
import { loweringOf } from '../../dist/model/engine/onnxruntime/kernels/lowering-of.js';
import { createMicroBatchRunner } from '../../dist/model/engine/onnxruntime/training/micro-batch-runner.js';
import { cutBatch } from '../../dist/model/engine/onnxruntime/training/micro-batches.js';
import {
  packWeights,
  planArena,
} from '../../dist/model/engine/onnxruntime/training/parameter-arena.js';
import { allocateTrainingMemory } from '../../dist/model/engine/onnxruntime/training/training-memory.js';
import { updateWeights } from '../../dist/model/engine/onnxruntime/training/update-weights.js';
import { loadArchitecture } from '../../dist/model/load-architecture.js';
import { initializeWeights } from '../../dist/model/model.js';
import { createOptimizer } from '../../dist/model/training/optimizers/create-optimizer.js';
import { median } from '../statistics.js';
import { meetAtBarrier } from './meet-at-barrier.js';
import { readImages } from './request.js';

/** @import { ImageFiles } from './request.js' */

/**
 * @typedef {object} StepPartsRequest
 * @property {string} preset
 * @property {ImageFiles} data
 * @property {number} batchSize
 * @property {number} seconds
 */

/**
 * What the parts of a step take on one thread, medians.
 * @typedef {object} StepParts
 * @property {number} microBatchImages
 * @property {number} microBatchMs forward and backward, pixels to floats, gradients into shared memory
 * @property {number} copyWeightsMs each thread takes all weights over
 * @property {number} addGradientMs one micro-batch's gradient added to the others
 * @property {number} updateMs Adam on all weights
 * @property {number} meetMs two threads meet at a barrier
 * @property {number} orderMs the main thread shuffles the images of an epoch
 * @property {number} epochImages
 */

const SEED = 1;
const LEARNING_RATE = 1e-3;
const WARM_UP_STEPS = 5;
/** As many as `mnist train` has after it has set a tenth aside. */
const EPOCH_IMAGES = 54_000;

/** @type {unknown} */
const given = JSON.parse(process.argv[2] ?? '{}');
const request = /** @type {StepPartsRequest} */ (given);
const data = readImages(request.data);
const { architecture } = await loadArchitecture(request.preset);
const { program, masks, updates } = createTrainingProgram(architecture);
const kernels = await chooseKernels('auto', architecture, request.batchSize);
const lowering = loweringOf(kernels);
const batches = cutBatch(request.batchSize, lowering.batchMultiple);
const graph = lowering.lower(program, { batch: batches.size });
const arena = planArena(updates, graph);
const optimizer = createOptimizer('adam');
const memory = allocateTrainingMemory(data, arena, optimizer.slotCount, batches, {
  images: data.count,
  steps: 1,
});
packWeights(initializeWeights(architecture, SEED), arena, graph, memory.weights);
memory.order.set(createPermutation(data.count, createRandom(SEED, 'shuffle', 1)));
const runner = await createMicroBatchRunner({
  ...{ worker: 0, graph: graph.bytes, inputs: graph.inputs, masks, arena, batches, memory },
  classCount: architecture.classCount,
  options: {
    batchSize: request.batchSize,
    optimizer: 'adam',
    augmentation: 'none',
    seed: SEED,
    threads: 1,
  },
});

/** @type {Record<'copyWeights' | 'microBatch' | 'updateAll' | 'updateOne', number[]>} */
const times = { copyWeights: [], microBatch: [], updateAll: [], updateOne: [] };
const all = { start: 0, end: arena.size };
const startedMs = performance.now();
for (let step = 0; step < WARM_UP_STEPS || secondsSince(startedMs) < request.seconds; step++) {
  await timeStep(step);
}
const middle = (/** @type {keyof typeof times} */ part) => median(times[part].slice(WARM_UP_STEPS));
// With all gradients, and with the first alone: the difference is what the others add.
const others = batches.count - 1;
const addGradientMs = Math.max(0, middle('updateAll') - middle('updateOne')) / Math.max(1, others);

/** @type {StepParts} */
const parts = {
  microBatchImages: batches.size,
  microBatchMs: middle('microBatch'),
  copyWeightsMs: middle('copyWeights'),
  addGradientMs,
  updateMs: Math.max(0, middle('updateOne') - addGradientMs),
  meetMs: await meetAtBarrier(),
  orderMs: median(Array.from({ length: 5 }, timeOrder)),
  epochImages: EPOCH_IMAGES,
};
console.log(JSON.stringify(parts));

/** @param {number} step */
async function timeStep(step) {
  const start = (step * request.batchSize) % (data.count - request.batchSize);
  const batch = { epoch: 1, batch: step, start, batchImages: request.batchSize };
  await time('copyWeights', () => {
    runner.loadWeights();
  });
  for (let part = 0; part < batches.count; part++) {
    await time('microBatch', () => runner.run({ ...batch, part }));
  }
  const update = (/** @type {number} */ gradients) => {
    updateWeights(memory, arena, optimizer, all, gradients, LEARNING_RATE, step + 1);
  };
  await time('updateAll', () => {
    update(batches.count);
  });
  await time('updateOne', () => {
    update(1);
  });
}

/**
 * @param {keyof typeof times} part
 * @param {() => void | Promise<void>} work
 */
async function time(part, work) {
  const partStartedMs = performance.now();
  await work();
  times[part].push(performance.now() - partStartedMs);
}

/** @returns {number} */
function timeOrder() {
  const orderStartedMs = performance.now();
  createPermutation(EPOCH_IMAGES, createRandom(SEED, 'shuffle', 1));
  return performance.now() - orderStartedMs;
}

/** @param {number} sinceMs */
function secondsSince(sinceMs) {
  return (performance.now() - sinceMs) / 1000;
}
