import { performance } from 'node:perf_hooks';

/**
 * @typedef {object} ThroughputPlan
 * @property {number} batchSize
 * @property {number} warmUpSeconds
 * @property {number} seconds
 * @property {(count: number) => Promise<unknown>} runBatch works on the next `count` images
 */

/**
 * Measures images per second for a fixed time, after a warm-up with batches that grow to their full
 * size, or as far as a batch fits into the time: slow ones must not take hours.
 * @param {ThroughputPlan} plan
 * @returns {Promise<{ imagesPerSecond: number, batchSize: number }>}
 */
export async function measureThroughput({
  batchSize: fullBatch,
  warmUpSeconds,
  seconds,
  runBatch,
}) {
  const startedMs = performance.now();
  let batchSize = 1;
  for (;;) {
    const batchSeconds = await secondsOf(() => runBatch(batchSize));
    const larger = Math.min(fullBatch, batchSize * 4);
    // Even one image takes longer than the time there is: then that was the measurement.
    if (batchSize === 1 && batchSeconds > seconds)
      return { imagesPerSecond: 1 / batchSeconds, batchSize };
    if (larger === batchSize || (batchSeconds * larger) / batchSize > seconds) break;
    batchSize = larger;
  }
  while (secondsSince(startedMs) < warmUpSeconds) await runBatch(batchSize);

  let images = 0;
  const measuredSeconds = await secondsOf(async () => {
    const measuringMs = performance.now();
    while (secondsSince(measuringMs) < seconds) {
      await runBatch(batchSize);
      images += batchSize;
    }
  });
  return { imagesPerSecond: images / measuredSeconds, batchSize };
}

/** @param {() => Promise<unknown>} work */
async function secondsOf(work) {
  const startedMs = performance.now();
  await work();
  return secondsSince(startedMs);
}

/** @param {number} startedMs */
function secondsSince(startedMs) {
  return (performance.now() - startedMs) / 1000;
}
