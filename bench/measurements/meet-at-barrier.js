import { performance } from 'node:perf_hooks';
import { URL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Barrier, BARRIER_SIZE } from '../../dist/model/engine/onnxruntime/training/barrier.js';
import { median } from '../statistics.js';

const SERIES = 50;
const MEETINGS_OF_SERIES = 100;

/**
 * Measures how long it takes two threads that come at the same time to meet at a barrier.
 * @returns {Promise<number>} milliseconds, the median of many series
 */
export async function meetAtBarrier() {
  const state = new Int32Array(new SharedArrayBuffer(BARRIER_SIZE * Int32Array.BYTES_PER_ELEMENT));
  const meetings = 1 + SERIES * MEETINGS_OF_SERIES;
  const partner = new Worker(new URL('barrier-partner.js', import.meta.url), {
    workerData: { state, meetings },
  });
  const ended = new Promise((resolve) => partner.once('exit', resolve));
  const barrier = new Barrier(state, 2);
  barrier.wait(); // The partner is there.
  const meetingsMs = Array.from({ length: SERIES }, () => {
    const startedMs = performance.now();
    for (let meeting = 0; meeting < MEETINGS_OF_SERIES; meeting++) barrier.wait();
    return (performance.now() - startedMs) / MEETINGS_OF_SERIES;
  });
  await ended;
  return median(meetingsMs);
}
