import { describe, expect, it } from 'vitest';
import { IMAGE_PIXELS } from '../../../src/data/digit-image.js';
import { createBatchingPredictor } from '../../../src/model/predictors/batching.js';
import type { Predictor } from '../../../src/model/predictor.js';
import { failureOf } from '../../data/failure-of.js';

/** Images whose first pixels are the given numbers. */
function imagesOf(...firstPixels: number[]): Uint8Array {
  const images = new Uint8Array(firstPixels.length * IMAGE_PIXELS);
  firstPixels.forEach((pixel, i) => (images[i * IMAGE_PIXELS] = pixel));
  return images;
}

interface Stub extends Predictor {
  /** The first pixels of each batch. */
  readonly batches: number[][];
  isClosed: boolean;
}

/** Answers each image with its first pixel and that plus one; fails when there is a 13. */
function createStub(delayMs = 0): Stub {
  const batches: number[][] = [];
  const stub: Stub = {
    batches,
    isClosed: false,
    classNames: ['a', 'b'],
    predict: async (images) => {
      const count = images.length / IMAGE_PIXELS;
      const pixels = Array.from({ length: count }, (_, i) => images[i * IMAGE_PIXELS]!);
      batches.push(pixels);
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      if (pixels.includes(13)) throw new Error('thirteen');
      return Float32Array.from(pixels.flatMap((pixel) => [pixel, pixel + 1]));
    },
    close: () => {
      stub.isClosed = true;
      return Promise.resolve();
    },
  };
  return stub;
}

const limits = { maxBatch: 4, maxWaiting: 8 };

describe('createBatchingPredictor', () => {
  it('asks once for what is asked in the same turn, and gives everyone their own answer', async () => {
    const stub = createStub();
    const predictor = createBatchingPredictor(stub, limits);
    const answers = await Promise.all([
      predictor.predict(imagesOf(1)),
      predictor.predict(imagesOf(2, 3)),
      predictor.predict(imagesOf(4)),
    ]);
    expect(stub.batches).toEqual([[1, 2, 3, 4]]);
    expect(answers.map((answer) => [...answer])).toEqual([
      [1, 2],
      [2, 3, 3, 4],
      [4, 5],
    ]);
  });

  it('gathers what arrives while it works', async () => {
    const stub = createStub(20);
    const predictor = createBatchingPredictor(stub, limits);
    const first = predictor.predict(imagesOf(1));
    await new Promise((resolve) => setTimeout(resolve, 5));
    const second = predictor.predict(imagesOf(2));
    const third = predictor.predict(imagesOf(3));
    await Promise.all([first, second, third]);
    expect(stub.batches).toEqual([[1], [2, 3]]);
  });

  it('keeps to the size of a batch, unless one call is larger, and to the order', async () => {
    const stub = createStub();
    const predictor = createBatchingPredictor(stub, { maxBatch: 4, maxWaiting: 100 });
    await Promise.all([
      predictor.predict(imagesOf(1, 2, 3)),
      predictor.predict(imagesOf(4, 5)),
      predictor.predict(imagesOf(6, 7, 8, 9, 10)),
      predictor.predict(imagesOf(11)),
    ]);
    expect(stub.batches).toEqual([[1, 2, 3], [4, 5], [6, 7, 8, 9, 10], [11]]);
  });

  it('fails all calls of a batch that fails, and goes on', async () => {
    const predictor = createBatchingPredictor(createStub(), limits);
    const calls = await Promise.allSettled([
      predictor.predict(imagesOf(1)),
      predictor.predict(imagesOf(13)),
    ]);
    const [first, second] = calls as [PromiseRejectedResult, PromiseRejectedResult];
    expect(first.reason).toEqual(new Error('thirteen'));
    expect(second.reason).toBe(first.reason);
    expect([...(await predictor.predict(imagesOf(2)))]).toEqual([2, 3]);
  });

  it('refuses more than may wait, but one call of any size', async () => {
    const predictor = createBatchingPredictor(createStub(), { maxBatch: 4, maxWaiting: 2 });
    const large = predictor.predict(imagesOf(1, 2, 3, 4, 5));
    const failure = await failureOf(() => predictor.predict(imagesOf(6)));
    expect(failure).toMatchObject({ code: 'server-busy', retryAfterSeconds: 1 });
    expect(await large).toHaveLength(10);
    expect(await predictor.predict(imagesOf(7))).toHaveLength(2);
  });

  it('answers what waits before it closes, and nothing afterwards', async () => {
    const stub = createStub(10);
    const predictor = createBatchingPredictor(stub, limits);
    const waiting = predictor.predict(imagesOf(1));
    await predictor.close();
    expect([...(await waiting)]).toEqual([1, 2]);
    expect(stub.isClosed).toBe(true);
    const failure = await failureOf(() => predictor.predict(imagesOf(1)));
    expect(failure).toMatchObject({ code: 'server-stopping' });
  });
});
