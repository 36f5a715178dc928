import { IMAGE_PIXELS } from '../../data/digit-image.js';
import { MnistError } from '../../errors/mnist-error.js';
import type { Predictor } from '../predictor.js';

/** Options of {@link createBatchingPredictor}. */
export interface BatchingOptions {
  /** Images of one batch at most, unless a single call has more. */
  readonly maxBatch: number;
  /** Images that may wait while others are classified; a call that would make them more is refused. */
  readonly maxWaiting: number;
}

/** A call that has no answer yet. */
interface Waiting {
  readonly images: Uint8Array;
  readonly count: number;
  readonly resolve: (probabilities: Float32Array) => void;
  readonly reject: (error: unknown) => void;
}

/** When to ask again a predictor that is busy. */
const RETRY_AFTER_SECONDS = 1;

/**
 * Lets a predictor answer many who ask at about the same time: what arrives in one turn of the event
 * loop, or while others are answered, becomes one batch. Who asks alone does not wait for others. A batch
 * that fails fails for all of its calls. Closing it answers what waits, and then closes the given
 * predictor.
 *
 * Its calls are refused with MnistError `server-busy` when too many wait, and `server-stopping` once it
 * is closed.
 */
export function createBatchingPredictor(
  predictor: Predictor,
  { maxBatch, maxWaiting }: BatchingOptions,
): Predictor {
  const classCount = predictor.classNames.length;
  const queue: Waiting[] = [];
  let waitingImages = 0;
  /** Answers what waits, until nothing does. */
  let working: Promise<void> | null = null;
  let isClosed = false;

  const work = async (): Promise<void> => {
    while (queue.length > 0) {
      // Whoever has arrived by now is read before: their images come along.
      await nextTurn();
      const batch = takeBatch(queue, maxBatch);
      waitingImages -= countImages(batch);
      await answer(predictor, batch, classCount);
    }
    working = null;
  };

  return {
    classNames: predictor.classNames,
    predict: (images) =>
      new Promise((resolve, reject) => {
        const count = images.length / IMAGE_PIXELS;
        if (isClosed) reject(stopping());
        else if (waitingImages > 0 && waitingImages + count > maxWaiting) {
          reject(busy(waitingImages));
        } else {
          queue.push({ images, count, resolve, reject });
          waitingImages += count;
          working ??= work();
        }
      }),
    close: async () => {
      isClosed = true;
      await working;
      await predictor.close();
    },
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Takes as many calls from the front as fit into one batch, at least one. */
function takeBatch(queue: Waiting[], maxBatch: number): Waiting[] {
  let images = 0;
  const fits = queue.findIndex(({ count }, i) => {
    images += count;
    return i > 0 && images > maxBatch;
  });
  return queue.splice(0, fits === -1 ? queue.length : fits);
}

async function answer(
  predictor: Predictor,
  batch: readonly Waiting[],
  classCount: number,
): Promise<void> {
  try {
    const probabilities = await predictor.predict(joinImages(batch));
    let start = 0;
    for (const { count, resolve } of batch) {
      // A copy: nobody keeps the whole batch alive, or sees the others' answers.
      resolve(probabilities.slice(start * classCount, (start + count) * classCount));
      start += count;
    }
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}

function joinImages(batch: readonly Waiting[]): Uint8Array {
  if (batch.length === 1) return batch[0]!.images;
  const images = new Uint8Array(countImages(batch) * IMAGE_PIXELS);
  let offset = 0;
  for (const call of batch) {
    images.set(call.images, offset);
    offset += call.images.length;
  }
  return images;
}

function countImages(batch: readonly Waiting[]): number {
  return batch.reduce((sum, { count }) => sum + count, 0);
}

function busy(waiting: number): MnistError {
  return new MnistError({
    code: 'server-busy',
    what: `${waiting} images are waiting to be classified`,
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
}

function stopping(): MnistError {
  return new MnistError({ code: 'server-stopping', path: 'image' });
}
