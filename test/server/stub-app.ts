import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ReadingPool } from '../../src/data/image/reading/reading-pool.js';
import { DIGIT_NAMES } from '../../src/data/labeled-images.js';
import { createBatchingPredictor } from '../../src/model/predictors/batching.js';
import type { Predictor } from '../../src/model/predictor.js';
import { createApp } from '../../src/server/create-app.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/server/limits.js';
import { createPictureReader } from '../../src/server/predict/picture-reader.js';
import { createServedModels } from '../../src/server/models/served-models.js';
import { createCentroidModel } from '../commands/centroid-model.js';

/** How long the network takes. */
const NETWORK_MS = 5;

/** A server whose network and whose reading of pictures are made up. */
export interface StubApp {
  readonly url: string;
  /** How many images each call of the network had. */
  readonly batches: readonly number[];
  readonly bugs: readonly unknown[];
  stop(): Promise<void>;
}

/** What is made up. */
export interface Stubs {
  /** Reads pictures; there is none on any when not given. */
  readonly read?: ReadingPool['read'];
  /** How many are read at one time; 1 when not given. */
  readonly threads?: number;
  readonly limits?: Partial<Limits>;
}

/** Starts a server whose network takes everything for a 3. */
export async function startStubApp({
  read,
  threads = 1,
  limits = {},
}: Stubs = {}): Promise<StubApp> {
  const pageFolder = await mkdtemp(path.join(tmpdir(), 'mnist-stub-'));
  await writeFile(path.join(pageFolder, 'index.html'), '');
  const batches: number[] = [];
  const bugs: unknown[] = [];
  const predictor: Predictor = {
    classNames: DIGIT_NAMES,
    predict: async (images) => {
      const count = images.length / 784;
      batches.push(count);
      const three = DIGIT_NAMES.map((_, i) => (i === 3 ? 1 : 0));
      await setTimeout(NETWORK_MS);
      return Float32Array.from(Array.from({ length: count }, () => three).flat());
    },
    close: () => Promise.resolve(),
  };
  const allLimits = { ...DEFAULT_LIMITS, ...limits };
  const pool: ReadingPool = {
    read: read ?? (() => Promise.resolve({ digit: null })),
    waiting: 0,
    close: () => Promise.resolve(),
  };
  const app = await createApp({
    models: createServedModels([
      {
        name: 'stub',
        model: createCentroidModel(),
        predictor: createBatchingPredictor(predictor, {
          maxBatch: 64,
          maxWaiting: allLimits.maxWaitingImages,
        }),
        minConfidence: 0.5,
        training: null,
        explain: () => Promise.reject(new Error('not made up')),
      },
    ]),
    pictures: createPictureReader(pool, { threads, maxWaiting: allLimits.maxQueue }),
    loadDigits: () => Promise.reject(new Error('not made up')),
    resultsOf: () => Promise.reject(new Error('not made up')),
    limits: allLimits,
    pageFolder,
    host: '127.0.0.1',
    cors: [],
    onBug: (error) => bugs.push(error),
  });
  const url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/`;
  const stop = async (): Promise<void> => {
    app.server.closeAllConnections();
    await app.close();
    await rm(pageFolder, { recursive: true, force: true });
  };
  return { url, batches, bugs, stop };
}
