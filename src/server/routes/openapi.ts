import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { VERSION } from '../../version.js';
import { Box, DigitAnswer, PageAnswer, PageDigit } from '../schemas/answer.js';
import { Confusion } from '../schemas/confusion.js';
import { Explanation, LayerMaps } from '../schemas/explanation.js';
import { Failure } from '../schemas/failure.js';
import { Health } from '../schemas/health.js';
import { Model } from '../schemas/model.js';
import { PictureJson } from '../schemas/predict.js';
import { AnsweredSample, AnsweredSamples, Sample } from '../schemas/sample.js';
import { answered, refused } from './responses.js';
import { nameSchemas } from './name-schemas.js';

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
  querystring: Type.Object({}, { additionalProperties: false }),
  response: { 200: answered('The description.', Type.Object({})), ...refused(400, 403, 421) },
} as const;

const named = {
  AnsweredSample,
  AnsweredSamples,
  Box,
  Confusion,
  DigitAnswer,
  Explanation,
  Failure,
  Health,
  LayerMaps,
  Model,
  PageAnswer,
  PageDigit,
  PictureJson,
  Sample,
};

/** `GET /api/openapi.json`: the description of the API. */
export function addOpenApiRoute(app: FastifyInstance): void {
  let document: object | undefined;
  app.get('/api/openapi.json', { schema }, () => {
    document ??= nameSchemas(inWordsOf31(app.swagger()), named);
    return document;
  });
}

/** @fastify/swagger says base64 in the words of OpenAPI 3.0. */
function inWordsOf31(document: object): object {
  return JSON.parse(JSON.stringify(document), (_key, part: unknown) => {
    const { format, ...others } = Object(part) as { readonly format?: unknown };
    return format === 'byte' ? { ...others, contentEncoding: 'base64' } : part;
  }) as object;
}
