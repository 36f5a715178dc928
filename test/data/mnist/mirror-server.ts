import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { tinyContent, tinyFiles } from '../tiny-mnist.js';

/** A mirror on this machine, gone after the running test. */
export interface Mirror {
  /** Its address; ends in `/`. */
  readonly url: string;
  /** The paths that it was asked for. */
  readonly requests: readonly string[];
}

/** Starts a mirror on a free port that behaves as the listener does. */
export async function startMirror(listener: RequestListener): Promise<Mirror> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/mnist/`, requests };
}

/** Delivers the tiny files as a good mirror does. */
export const serveTinyFiles: RequestListener = (request, response) => {
  const file = tinyFiles.find(({ name }) => request.url?.endsWith(`/${name}.gz`));
  if (file) response.end(gzipSync(tinyContent(file)));
  else response.writeHead(404).end();
};
