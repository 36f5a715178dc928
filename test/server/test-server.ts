import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  startServer,
  type RunningServer,
  type ServerOptions,
} from '../../src/server/start-server.js';

/** The page that servers of tests show. */
export const PAGE = '<!doctype html><title>test</title>';

/** What stands in files that are not for everyone. */
export const SECRET = 'for nobody';

/** A server on a port of its own, with a page of its own, and without MNIST. */
export interface TestServer extends RunningServer {
  /** All bugs that it told of. */
  readonly bugs: readonly unknown[];
}

/** Starts a server with the bundled model; stop it. */
export async function startTestServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mnist-page-'));
  await mkdir(path.join(folder, 'web', 'assets'), { recursive: true });
  await writeFile(path.join(folder, 'web', 'index.html'), PAGE);
  await writeFile(path.join(folder, 'web', '.hidden'), SECRET);
  await writeFile(path.join(folder, 'web', 'assets', 'index-abc.js'), 'export {};');
  await writeFile(path.join(folder, 'secret.txt'), SECRET);
  const bugs: unknown[] = [];
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    models: ['bundled'],
    cors: [],
    threads: 1,
    env: { MNIST_DATA_DIR: folder },
    pageFolder: path.join(folder, 'web'),
    onBug: (error) => bugs.push(error),
    onNote: () => undefined,
    ...options,
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...server, stop, bugs };
}
