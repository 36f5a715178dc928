import { Worker } from 'node:worker_threads';
import { MnistError } from '../../../../errors/mnist-error.js';
import { END, type EpochMessage, type WorkerSetup } from './worker-protocol.js';

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
 * @param letGo is called when a worker has died, and at the end, so that nobody waits for others
 * @throws MnistError `worker-failed`
 */
export async function startWorkers(
  setups: readonly WorkerSetup[],
  letGo: () => void,
): Promise<WorkerPool> {
  const workers = setups.map(
    (setup) => new Worker(new URL('./training-worker.js', import.meta.url), { workerData: setup }),
  );
  const exits = workers.map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
  let isClosed = false;
  const failure = new Promise<never>((_, reject) => {
    for (const worker of workers) {
      const fail = (cause: Error): void => {
        if (isClosed) return;
        letGo();
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

  // Each worker ends on its own: terminate() in the middle of a call into ONNX Runtime, loading a
  // graph or running it, ends in an exception in C++, which aborts the whole process.
  const close = async (): Promise<void> => {
    isClosed = true;
    letGo();
    for (const worker of workers) worker.postMessage(END);
    await Promise.all(exits);
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
