/** @import { StepParts } from './measurements/step-parts.js' */

/**
 * A step of training with some number of threads, counted from its parts; all times in milliseconds.
 * @typedef {object} PredictedStep
 * @property {number} threads
 * @property {number} batchSize
 * @property {number} stepMs
 * @property {number} imagesPerSecond
 * @property {number} speedUp over one thread
 * @property {readonly StepPart[]} parts what the step consists of, in the order of `PART_NAMES`
 * @property {StepPart} limit the part that costs most, the computing itself aside
 */

/** @typedef {{ name: string, ms: number }} StepPart */

/** What a step consists of. */
export const PART_NAMES = /** @type {const} */ ([
  'computing',
  'idle threads',
  'copying weights',
  'adding and updating',
  'meeting at barriers',
  'main thread',
]);

/**
 * Counts what a step of training takes with `threads` threads, from what its parts take on one.
 *
 * A batch of `m` micro-batches goes to `n` threads, of which no more than `m` have work. A step is
 *
 *     m / n * microBatch                     computing: shared evenly
 *   + (ceil(m / n) - m / n) * microBatch     idle threads: the busiest has more than its even share
 *   + copyWeights                            each thread copies all weights for itself: never shrinks
 *   + (m * addGradient + update) / n         each thread adds up and updates its share of the weights
 *   + 2 * n / 2 * meet                       two barriers, where threads arrive one after another
 *   + order / steps of an epoch              the main thread shuffles between epochs; the others wait
 *
 * What is not counted makes it slower than this: threads that share caches and the way to memory,
 * gradients that come out of another core's cache, clocks that sink when all cores work, and
 * micro-batches that take unequally long. Validation and saving after each epoch are no part of it.
 * @param {StepParts} parts
 * @param {{ threads: number, batchSize: number }} setting
 * @returns {PredictedStep}
 */
export function predictStep(parts, { threads, batchSize }) {
  const stepParts = partsOfStep(parts, threads, batchSize);
  const stepMs = sum(stepParts);
  const costs = stepParts.slice(1);
  return {
    threads,
    batchSize,
    stepMs,
    imagesPerSecond: (1000 * batchSize) / stepMs,
    speedUp: sum(partsOfStep(parts, 1, batchSize)) / stepMs,
    parts: stepParts,
    limit: costs.reduce((most, part) => (part.ms > most.ms ? part : most)),
  };
}

/**
 * @param {StepParts} parts
 * @param {number} threads
 * @param {number} batchSize
 * @returns {[StepPart, ...StepPart[]]} in the order of `PART_NAMES`
 */
function partsOfStep(parts, threads, batchSize) {
  const { microBatchImages, microBatchMs, copyWeightsMs, addGradientMs } = parts;
  const { updateMs, meetMs, orderMs, epochImages } = parts;
  const microBatches = Math.ceil(batchSize / microBatchImages);
  const workers = Math.min(threads, microBatches);
  const share = microBatches / threads;
  const stepsPerEpoch = Math.ceil(epochImages / batchSize);
  const [computing, idle, copying, updating, meeting, main] = PART_NAMES;
  return [
    { name: computing, ms: share * microBatchMs },
    { name: idle, ms: (Math.ceil(share) - share) * microBatchMs },
    { name: copying, ms: copyWeightsMs },
    { name: updating, ms: (microBatches * addGradientMs + updateMs) / workers },
    { name: meeting, ms: workers === 1 ? 0 : workers * meetMs },
    { name: main, ms: orderMs / stepsPerEpoch },
  ];
}

/** @param {readonly StepPart[]} parts */
function sum(parts) {
  return parts.reduce((total, { ms }) => total + ms, 0);
}
