import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './ask.js';
import { startTestServer, type TestServer } from './test-server.js';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly { name: string; in: string; schema: object }[];
  readonly requestBody?: { readonly content: Record<string, { schema: object }> };
  readonly responses: Record<string, { description: string; content?: Record<string, object> }>;
}

interface Document {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly components: { readonly schemas: Record<string, object> };
  readonly paths: Record<string, Record<string, Operation>>;
}

let server: TestServer;
let document: Document;

beforeAll(async () => {
  server = await startTestServer();
  document = (await ask(server.url, '/api/openapi.json')).json as Document;
});
afterAll(() => server.stop());

const operations = (): [string, string, Operation][] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, string, Operation] => [
      path,
      method,
      operation,
    ]),
  );

describe('GET /api/openapi.json', () => {
  it('lists all that can be asked', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(operations().map(([path, method]) => `${method} ${path}`)).toEqual([
      'post /api/predict',
      'get /api/model',
      'get /api/samples/random',
      'get /api/samples',
      'get /api/confusion',
      'get /api/confusion/{label}/{digit}',
      'get /api/health',
      'get /api/openapi.json',
    ]);
  });

  it('describes each: what it is called, its answers and its failures', () => {
    const ids = operations().map(([, , { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, , { summary, responses }] of operations()) {
      expect(summary).toMatch(/^[A-Z].+[^.]$/);
      expect(responses['200']?.content).toHaveProperty('application/json');
      for (const response of Object.values(responses)) expect(response.description).toMatch(/\.$/);
      expect(responses).toHaveProperty('421');
    }
  });

  it('names all parts of each address as parameters', () => {
    for (const [path, , { parameters = [] }] of operations()) {
      const inPath = parameters.filter((parameter) => parameter.in === 'path');
      const expected = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name);
      expect(inPath.map(({ name }) => name)).toEqual(expected);
    }
  });

  it('describes the parameters and all forms of a picture', () => {
    const predict = document.paths['/api/predict']?.post;
    expect(predict?.parameters?.map(({ name }) => name)).toEqual([
      'multi',
      'top',
      'explain',
      'normalized',
      'model',
      'minConfidence',
      'invert',
    ]);
    expect(Object.keys(predict?.requestBody?.content ?? {})).toEqual([
      'image/*',
      'application/octet-stream',
      'multipart/form-data',
      'application/json',
    ]);
    expect(Object.keys(predict?.responses ?? {})).toEqual(
      expect.arrayContaining(['200', '400', '413', '415', '422', '503']),
    );
  });

  it('names each schema once, and refers to nothing that is not in it', () => {
    const text = JSON.stringify(document);
    const named = Object.keys(document.components.schemas);
    const references = Array.from(
      text.matchAll(/"\$ref":"([^"]*)"/g),
      ([, reference]) => reference,
    );
    expect(new Set(references)).toEqual(
      new Set(named.map((name) => `#/components/schemas/${name}`)),
    );
    for (const name of named) {
      expect(document.components.schemas[name]).not.toHaveProperty('$ref');
    }
    expect(text).not.toContain('undefined');
  });

  it('says nothing in the words of OpenAPI 3.0 or of older JSON Schema', () => {
    const text = JSON.stringify(document);
    for (const word of ['"format"', '"nullable"', '"additionalItems"', '"items":[']) {
      expect(text).not.toContain(word);
    }
  });
});
