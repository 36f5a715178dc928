import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { VERSION } from '../../version.js';

/** Collects the descriptions of all routes that are added after it. */
export async function collectDescriptions(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'mnist',
        summary: 'Handwritten digits, read and explained.',
        version: VERSION,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/', description: 'This server.' }],
    },
    convertConstToEnum: false,
  });
}

const schema = {
  operationId: 'getOpenApi',
  summary: 'Describe this API',
  description: 'As OpenAPI 3.1, made of the schemas that requests are checked with.',
  response: {
    200: {
      description: 'The description.',
      content: { 'application/json': { schema: { type: 'object' } } },
    },
  },
} as const;

/** `GET /api/openapi.json`: the description of the API. */
export function addOpenApiRoute(app: FastifyInstance): void {
  app.get('/api/openapi.json', { schema }, () => app.swagger());
}
