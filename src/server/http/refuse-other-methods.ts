import type { FastifyInstance, HTTPMethods } from 'fastify';
import { sendFailure } from './answer-failures.js';

/**
 * Answers 405, and which methods there are, at all addresses of the API.
 *
 * @param addRoutes adds these addresses
 */
export function refuseOtherMethods(app: FastifyInstance, addRoutes: () => void): void {
  const taken = new Map<string, Set<string>>();
  let isComplete = false;
  app.addHook('onRoute', ({ url, method }) => {
    if (isComplete) return;
    const known = taken.get(url) ?? new Set();
    for (const name of [method].flat()) known.add(name);
    taken.set(url, known);
  });
  addRoutes();
  isComplete = true;
  for (const [url, known] of taken) addRefusal(app, url, [...known]);
}

function addRefusal(app: FastifyInstance, url: string, allowed: readonly string[]): void {
  app.route({
    url,
    method: (app.supportedMethods as HTTPMethods[]).filter((method) => !allowed.includes(method)),
    schema: { hide: true },
    handler: (request, reply) =>
      sendFailure(reply, { code: 'method-not-allowed', method: request.method, allowed }),
  });
}
