import { Worker } from 'node:worker_threads';
import { MnistError } from '../../../../errors/mnist-error.js';
import type { EpochMessage, WorkerSetup } from './worker-protocol.js';

/** The threads of one training run. */
export interface WorkerPool {
  /**
   * Has all workers do one epoch.
   *
   * @throws MnistError `worker-failed` as soon as one of them has died
   */
  runEpoch(message: EpochMessage): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts one thread for each setup and waits until all are ready.
 *
 * @param onFailure is called when a worker has died, so that the others need not wait for it
 * @throws MnistError `worker-failed`
 */
export async function startWorkers(
  setups: readonly WorkerSetup[],
  onFailure: () => void,
): Promise<WorkerPool> {
  const workers = setups.map(
    (setup) => new Worker(new URL('./training-worker.js', import.meta.url), { workerData: setup }),
  );
  let isClosed = false;
  const failure = new Promise<never>((_, reject) => {
    for (const worker of workers) {
      const fail = (cause: Error): void => {
        if (isClosed) return;
        onFailure();
        reject(new MnistError({ code: 'worker-failed', reason: cause.message }, { cause }));
      };
      worker.once('error', fail);
      worker.once('exit', (code) => {
        fail(new Error(`it ended with exit code ${code}`));
      });
    }
  });
  // It is waited for in answersOfAll; without this a death between epochs would be unhandled.
  failure.catch(() => undefined);

  const answersOfAll = (): Promise<unknown> =>
    Promise.race([
      failure,
      Promise.all(
        workers.map((worker) => new Promise((resolve) => worker.once('message', resolve))),
      ),
    ]);

  const close = async (): Promise<void> => {
    isClosed = true;
    await Promise.all(workers.map((worker) => worker.terminate()));
  };
  try {
    await answersOfAll();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    runEpoch: async (message) => {
      const answers = answersOfAll();
      for (const worker of workers) worker.postMessage(message);
      await answers;
    },
    close,
  };
}
