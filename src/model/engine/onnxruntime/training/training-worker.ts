import { parentPort, workerData } from 'node:worker_threads';
import { moveAverages } from '../../../training/moving-average.js';
import { createOptimizer } from '../../../training/optimizers/create-optimizer.js';
import { Barrier } from './barrier.js';
import { createMicroBatchRunner } from './micro-batch-runner.js';
import {
  PROGRESS_CORRECT,
  PROGRESS_IMAGES,
  PROGRESS_LOSS,
  STOP_AGREED,
  STOP_WANTED,
} from './training-memory.js';
import { shareOf, updateWeights } from './update-weights.js';
import { END, type EpochMessage, type WorkerAnswer, type WorkerSetup } from './worker-protocol.js';

// The entry of each training thread: it computes its part of every batch, meets the others,
// improves its share of the weights, and meets the others again.

const setup = workerData as WorkerSetup;
const { worker, arena, batches, memory, options } = setup;
const { emaMomentum = 0 } = options;
const port = parentPort!;
const barrier = new Barrier(memory.barrier, options.threads);
const optimizer = createOptimizer(options.optimizer);
const share = shareOf(arena.size, worker, options.threads);
const runner = await createMicroBatchRunner(setup);

let work = Promise.resolve();

port.on('message', (message: EpochMessage | typeof END) => {
  if (message === END) {
    void work.then(() => {
      port.close();
    });
    return;
  }
  work = runEpoch(message).then(
    () => {
      answer('done');
    },
    (error: unknown) => {
      // Thrown outside the promise, it reaches the main thread as this worker's failure.
      setImmediate(() => {
        throw error;
      });
    },
  );
});
answer('ready');

async function runEpoch({ epoch, firstStep }: EpochMessage): Promise<void> {
  const { order, learningRates, flags } = memory;
  for (let batch = 0; batch * options.batchSize < order.length; batch++) {
    const start = batch * options.batchSize;
    const batchImages = Math.min(options.batchSize, order.length - start);
    const parts = Math.ceil(batchImages / batches.size);
    runner.loadWeights();
    for (let part = worker; part < parts; part += options.threads) {
      await runner.run({ epoch, batch, part, start, batchImages });
    }
    if (!barrier.wait()) return;
    const step = firstStep + batch + 1;
    updateWeights(memory, arena, optimizer, share, parts, learningRates[batch]!, step);
    if (memory.averages) moveAverages(memory.averages, memory.weights, share, emaMomentum, step);
    if (worker === 0) keepBooks(parts, batchImages);
    if (!barrier.wait() || Atomics.load(flags, STOP_AGREED) === 1) return;
  }
}

/** Adds the batch to the epoch's figures; stops all workers when told to, or when training diverged. */
function keepBooks(parts: number, batchImages: number): void {
  const { progress, microLosses, microCorrect, flags } = memory;
  for (let part = 0; part < parts; part++) {
    progress[PROGRESS_LOSS]! += microLosses[part]! * batchImages;
    progress[PROGRESS_CORRECT]! += microCorrect[part]!;
  }
  progress[PROGRESS_IMAGES]! += batchImages;
  const diverged = !Number.isFinite(progress[PROGRESS_LOSS]);
  if (diverged || Atomics.load(flags, STOP_WANTED) === 1) Atomics.store(flags, STOP_AGREED, 1);
}

function answer(what: WorkerAnswer): void {
  port.postMessage(what);
}
