import { Worker } from 'node:worker_threads';
import type { DigitReading } from './read-digits.js';
import type { ReadingRequest, ReadingSetup } from './reading-worker.js';

/** A thread that reads digits from pictures. */
export interface ReadingThread {
  /** Reads one digit from each picture, in the order given; calls queue up. */
  read(files: readonly string[]): Promise<readonly DigitReading[]>;
  /** Lets the thread end once it has read what it was asked for. */
  close(): void;
}

/** A call of {@link ReadingThread.read} that has no answer yet. */
interface Waiting {
  readonly resolve: (readings: readonly DigitReading[]) => void;
  readonly reject: (error: Error) => void;
}

/** Starts a thread that reads digits; close it, or the process will not end. */
export function startReadingThread(setup: ReadingSetup): ReadingThread {
  const worker = new Worker(new URL('./reading-worker.js', import.meta.url), { workerData: setup });
  const waiting: Waiting[] = [];
  // Answers come in the order of the requests.
  worker.on('message', (readings: DigitReading[]) => waiting.shift()?.resolve(readings));
  const fail = (error: Error): void => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('error', fail);
  worker.on('exit', (code) => {
    fail(new Error(`a thread that reads pictures ended with exit code ${code}`));
  });
  const send = (request: ReadingRequest): void => {
    worker.postMessage(request);
  };
  return {
    read: (files) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        send(files);
      }),
    close: () => {
      send(null);
    },
  };
}
