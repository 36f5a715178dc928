import { type ResourceLimits, Worker } from 'node:worker_threads';
import { MnistError } from '../../../errors/mnist-error.js';
import type { Inversion } from '../inversion.js';
import type { DigitReading } from './read-digits.js';
import type { PictureLimits, PictureReading, PictureRequest } from './read-picture.js';
import type { ReadingAnswer, ReadingRequest } from './reading-worker.js';

/** A thread that reads pictures; requests queue up, and are answered in their order. */
export interface ReadingThread {
  /** Reads one digit from each file, in the order given. */
  readFiles(files: readonly string[], invert: Inversion): Promise<readonly DigitReading[]>;
  /** Reads one picture as `readPicture` does; its bytes are copied. */
  readPicture(picture: PictureRequest, limits: PictureLimits): Promise<PictureReading>;
  /** Whether the thread is gone: whatever it was asked was rejected. */
  readonly hasEnded: boolean;
  /** Lets the thread end once it has read what it was asked for. */
  close(): void;
  /** Ends the thread at once; settles when it is gone. */
  terminate(): Promise<void>;
}

/** A request that has no answer yet. */
interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Starts a thread that reads pictures; close or terminate it, or the process will not end.
 *
 * @param resourceLimits what memory it may use; Node's usual limits when not given
 */
export function startReadingThread(resourceLimits: ResourceLimits = {}): ReadingThread {
  const worker = new Worker(new URL('./reading-worker.js', import.meta.url), { resourceLimits });
  const waiting: Waiting[] = [];
  let hasEnded = false;
  // Answers come in the order of the requests.
  worker.on('message', (answer: ReadingAnswer) => {
    const asked = waiting.shift();
    if ('value' in answer) asked?.resolve(answer.value as never);
    else asked?.reject('failure' in answer ? new MnistError(answer.failure) : answer.bug);
  });
  const fail = (error: Error): void => {
    hasEnded = true;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('error', fail);
  worker.on('exit', (code) => {
    fail(new Error(`a thread that reads pictures ended with exit code ${code}`));
  });
  const ask = <Value>(request: ReadingRequest, moved: ArrayBuffer[] = []): Promise<Value> =>
    new Promise<Value>((resolve, reject) => {
      waiting.push({ resolve, reject });
      worker.postMessage(request, moved);
    });
  return {
    readFiles: (files, invert) => ask({ ask: 'files', files, invert }),
    readPicture: (picture, limits) => {
      // Buffers often share their memory with others, which would travel along.
      const bytes = new Uint8Array(picture.bytes);
      return ask({ ask: 'picture', picture: { ...picture, bytes }, limits }, [bytes.buffer]);
    },
    get hasEnded() {
      return hasEnded;
    },
    close: () => {
      worker.postMessage({ ask: 'end' } satisfies ReadingRequest);
    },
    terminate: async () => {
      await worker.terminate();
    },
  };
}
