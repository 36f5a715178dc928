import { Type } from 'typebox';
import { VERSION } from '../../version.js';
import { Health } from '../schemas/health.js';
import { answered, refused } from './responses.js';
import type { App, Served } from './served.js';

const schema = {
  operationId: 'getHealth',
  summary: 'Say how the server is',
  querystring: Type.Object({}, { additionalProperties: false }),
  response: { 200: answered('It answers.', Health), ...refused(400, 403, 421) },
} as const;

/** `GET /api/health`: whether the server answers, and how much waits. */
export function addHealthRoute(app: App, { models, pictures, limits }: Served): void {
  const startMs = performance.now();
  app.get('/api/health', { schema }, (): Health => ({
    status: 'ok',
    version: VERSION,
    models: [...models.names],
    uptimeSeconds: Math.round(performance.now() - startMs) / 1000,
    queue: { waiting: pictures.waiting, limit: limits.maxQueue },
  }));
}
