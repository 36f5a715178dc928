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
  const pool = createReadingPool({
    threads,
    maxWaiting: limits.maxQueue,
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
    const served = { models, pool, loadDigits, resultsOf, limits };
    const app = await createApp({ ...served, host, cors, pageFolder, onBug });
    const connections = trackConnections(app.server);
    const url = await listen(app, host, port);
    const stop = async (): Promise<void> => {
      await stopListening(app, connections, limits.stopTimeoutMs);
      await release();
    };
    return { url, models: models.names, isPrivate: isLoopback(host), stop };
  } catch (error) {
    await release();
    throw error;
  }
}

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
    await app.listen({ host, port, backlog: 4096 });
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
