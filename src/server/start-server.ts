import { MnistError } from '../errors/mnist-error.js';
import { systemErrorReason } from '../errors/system-error.js';
import { createReadingPool } from '../data/image/reading/reading-pool.js';
import { createApp } from './create-app.js';
import { findTestDigits } from './digits/test-digits.js';
import { rememberResults } from './digits/remember-results.js';
import { isLoopback } from './http/loopback.js';
import { trackConnections } from './http/track-connections.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import { loadServedModel, type LoadedModel } from './models/load-served-model.js';
import { createServedModels } from './models/served-models.js';
import { PAGE_FOLDER, requirePage } from './page-files.js';
import { blockUntrustedFormats } from './predict/block-untrusted-formats.js';
import { createPictureReader } from './predict/picture-reader.js';
import type { App } from './routes/served.js';
import { stopListening } from './stop-listening.js';

/** Options of {@link startServer}. */
export interface ServerOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** A name or address of this machine; `0.0.0.0` or `::` for all. */
  readonly host: string;
  /** Folders, or `bundled`; found as for other commands when there are none. */
  readonly models: readonly string[];
  /** Origins whose pages may ask, or `*`. */
  readonly cors: readonly string[];
  /** Threads that read pictures, at least 1. */
  readonly threads: number;
  readonly env: NodeJS.ProcessEnv;
  /** Those of `mnist serve` when not given. */
  readonly limits?: Partial<Limits>;
  /** The folder of the built page; that of this package when not given. */
  readonly pageFolder?: string;
  /** Is told what is our mistake. */
  readonly onBug: (error: unknown) => void;
  /** Is told what somebody who runs a server wants to know. */
  readonly onNote: (text: string) => void;
}

/** A server that listens. */
export interface RunningServer {
  /** Where it is, such as `http://127.0.0.1:3000/`. */
  readonly url: string;
  /** The names of its models; the first one is the default. */
  readonly models: readonly string[];
  /** Whether only this machine reaches it. */
  readonly isPrivate: boolean;
  /** Takes no more requests, gives those that run a little time to be answered, and frees everything. */
  stop(): Promise<void>;
}

/**
 * Starts the HTTP server with the API and the page.
 *
 * @throws MnistError `page-not-built`, `port-in-use`, `cannot-listen`, and what loading models throws
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host, port, env, threads, cors, pageFolder = PAGE_FOLDER, onBug, onNote } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  await requirePage(pageFolder);
  const loaded = await loadModels(options.models, env, limits);
  const models = createServedModels(loaded);
  blockUntrustedFormats();
  const pool = createReadingPool({
    threads,
    // They wait for their turn before, where they can be forgotten when nobody waits for them.
    maxWaiting: 0,
    timeoutMs: limits.readingTimeoutMs,
    maxPixels: limits.maxPixels,
  });
  const release = async (): Promise<void> => {
    await pool.close();
    await Promise.all(loaded.map((model) => model.close()));
  };
  try {
    const loadDigits = findTestDigits(env, onNote);
    const resultsOf = rememberResults(loadDigits);
    const pictures = createPictureReader(pool, { threads, maxWaiting: limits.maxQueue });
    const served = { models, pictures, loadDigits, resultsOf, limits };
    const app = await createApp({ ...served, host, cors, pageFolder, onBug });
    const connections = trackConnections(app.server);
    const url = await listen(app, host, port);
    const cancelPreparing = prepareSoon(loaded);
    const stop = async (): Promise<void> => {
      cancelPreparing();
      await stopListening(app, connections, limits.stopTimeoutMs);
      await release();
    };
    return { url, models: models.names, isPrivate: isLoopback(host), stop };
  } catch (error) {
    await release();
    throw error;
  }
}

/** How long whoever waits for the server to start is served first, in milliseconds. */
const PREPARE_AFTER_MS = 500;

/**
 * Loads what explanations take, one model after another.
 *
 * @returns cancels what has not begun
 */
function prepareSoon(models: readonly LoadedModel[]): () => void {
  const timers = models.map((model, i) =>
    setTimeout(
      () => {
        // Whoever asks for an explanation tries again, and is told.
        model.prepare().catch(() => undefined);
      },
      PREPARE_AFTER_MS * (i + 1),
    ).unref(),
  );
  return () => {
    for (const timer of timers) clearTimeout(timer);
  };
}

/** Connections that may wait to be accepted: a burst of pictures is answered, not cut off. */
const BACKLOG = 4096;

/** Loads each model once, however often it is named. */
async function loadModels(
  names: readonly string[],
  env: NodeJS.ProcessEnv,
  { maxWaitingImages }: Limits,
): Promise<[LoadedModel, ...LoadedModel[]]> {
  const [first, ...others] = new Set(names);
  const load = (model: string | undefined): Promise<LoadedModel> =>
    loadServedModel({ model, env, maxWaitingImages });
  return [await load(first), ...(await Promise.all(others.map(load)))];
}

async function listen(app: App, host: string, port: number): Promise<string> {
  try {
    // For this name, Fastify would start a second server, for IPv6, which would stop in its own way.
    const address = host === 'localhost' ? '127.0.0.1' : host;
    await app.listen({ host: address, port, backlog: BACKLOG });
  } catch (error) {
    throw nameListenFailure(error, host, port);
  }
  const address = app.server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}/`;
}

function nameListenFailure(error: unknown, host: string, port: number): unknown {
  const reason = systemErrorReason(error);
  if (reason === undefined) return error;
  const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  const failure = isTaken
    ? ({ code: 'port-in-use', host, port } as const)
    : ({ code: 'cannot-listen', host, port, reason } as const);
  return new MnistError(failure, { cause: error });
}
