import type { FastifyInstance, FastifyRequest } from 'fastify';
import { MnistError } from '../../errors/mnist-error.js';
import { hostNameOf, isLoopback } from './loopback.js';

/** Options of {@link guardRequests}. */
export interface GuardOptions {
  /** Where the server listens. */
  readonly host: string;
  /** Origins whose pages may ask, or `*`. */
  readonly cors: readonly string[];
}

/**
 * Refuses what other people's pages make a browser ask behind the back of the one who sits before it.
 *
 * A server that listens for this machine only may hold others off by name: a page whose own name is
 * made to point here (DNS rebinding) sends that name. One that listens for a network does not know what it
 * is called there, and hides nothing from those who can reach it.
 *
 * @see https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site
 */
export function guardRequests(app: FastifyInstance, { host, cors }: GuardOptions): void {
  const isPrivate = isLoopback(host);
  app.addHook('onRequest', (request, _reply, done) => {
    const { host: header } = request.headers;
    const name = hostNameOf(header);
    if (header === undefined && request.raw.httpVersion !== '1.0') {
      done(new MnistError({ code: 'bad-request', reason: 'a request without Host' }));
    } else if (isPrivate && (name === undefined || !isLoopback(name))) {
      done(new MnistError({ code: 'wrong-host', host: header ?? 'no Host header' }));
    } else if (isCrossSite(request) && !isAllowed(request, cors)) {
      const { origin = 'another site' } = request.headers;
      done(new MnistError({ code: 'cross-site', origin }));
    } else {
      done();
    }
  });
}

/** Whether a page of another site asks, and not a person who follows a link. */
function isCrossSite({ method, headers }: FastifyRequest): boolean {
  if (headers['sec-fetch-site'] !== 'cross-site') return false;
  const follows =
    headers['sec-fetch-mode'] === 'navigate' && (method === 'GET' || method === 'HEAD');
  return !follows;
}

function isAllowed({ headers }: FastifyRequest, cors: readonly string[]): boolean {
  return cors.includes('*') || (headers.origin !== undefined && cors.includes(headers.origin));
}
