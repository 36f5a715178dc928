import type { FastifyInstance } from 'fastify';

/** Tells browsers to ask for answers of the API anew each time. */
export function forbidCaching(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    done();
  });
}
