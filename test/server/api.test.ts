import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IMAGE_PIXELS } from '../../src/data/digit-image.js';
import { imageAt } from '../../src/data/labeled-images.js';
import { loadDataset } from '../../src/data/dataset.js';
import { Confusion } from '../../src/server/schemas/confusion.js';
import { Failure } from '../../src/server/schemas/failure.js';
import { Health } from '../../src/server/schemas/health.js';
import { Model } from '../../src/server/schemas/model.js';
import { AnsweredSamples, Sample } from '../../src/server/schemas/sample.js';
import { VERSION } from '../../src/version.js';
import { saveCentroidModel } from '../commands/centroid-model.js';
import { runMnist } from '../run-mnist.js';
import { ask, refusalOf } from './ask.js';
import { startTestServer, type TestServer } from './test-server.js';

let folder: string;
let centroid: string;
let server: TestServer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mnist-api-'));
  centroid = path.join(folder, 'centroid');
  await saveCentroidModel(centroid);
  // Named twice, served once.
  server = await startTestServer({ models: [centroid, 'bundled', centroid] });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A good answer, which is what its schema says. */
async function get<Answered>(address: string, schema: TSchema): Promise<Answered> {
  const { status, json } = await ask(server.url, address);
  expect(status).toBe(200);
  expect(Value.Errors(schema, json)).toEqual([]);
  return json as Answered;
}

describe('GET /api/health', () => {
  it('says how the server is', async () => {
    const health = await get<Health>('/api/health', Health);
    expect(health).toMatchObject({ status: 'ok', version: VERSION, models: [centroid, 'bundled'] });
    expect(health.queue).toEqual({ waiting: 0, limit: 128 });
  });
});

describe('GET /api/model', () => {
  it('describes the first model, or the one that is named', async () => {
    const first = await get<Model>('/api/model', Model);
    expect(first).toMatchObject({ model: centroid, arch: 'centroid', parameters: 7850 });
    expect(first).toMatchObject({ minConfidence: 0.5, training: null });
    const { stdout } = await runMnist(['summary', '--model', 'bundled', '--json']);
    const summary = JSON.parse(stdout) as { parameters: number; layers: unknown[] };
    const bundled = await get<Model>('/api/model?model=bundled', Model);
    expect(bundled.parameters).toBe(summary.parameters);
    expect(summary.layers).toMatchObject(bundled.layers);
    expect(bundled.models).toEqual([centroid, 'bundled']);
    expect(bundled.training).toMatchObject({ dataset: 'mnist', testCount: 10_000 });
    expect(bundled.training?.testAccuracy).toBeGreaterThan(0.99);
  });

  it('refuses models that are not served, though they may be there', async () => {
    const refused = await ask(server.url, `/api/model?model=${encodeURIComponent(folder)}`);
    expect(refusalOf(refused)).toEqual({ status: 400, code: 'unknown-choice' });
    expect(refused.text).toContain('one of');
  });
});

describe('GET /api/samples', () => {
  it('shows synthetic digits where MNIST is not, those of other commands', async () => {
    const request = { dataset: 'synthetic', split: 'test', limit: 2000 } as const;
    const expected = await loadDataset({ ...request, env: {}, seed: 42 });
    const sample = await get<Sample>('/api/samples/random', Sample);
    expect(sample).toMatchObject({ dataset: 'synthetic', split: 'test' });
    expect(sample.label).toBe(expected.labels[sample.index]);
    const pixels = Buffer.from(sample.pixels, 'base64');
    expect(pixels).toEqual(Buffer.from(imageAt(expected, sample.index)));
  });

  it('shows others each time, none twice, with the answers', async () => {
    const answered = await get<AnsweredSamples>('/api/samples?count=100', AnsweredSamples);
    expect(answered).toMatchObject({ model: centroid, total: 2000 });
    const indices = answered.samples.map(({ index }) => index);
    expect(new Set(indices).size).toBe(100);
    const right = answered.samples.filter(({ label, digit }) => label === digit).length;
    expect(right).toBeGreaterThan(60);
    const others = await get<AnsweredSamples>('/api/samples?count=100', AnsweredSamples);
    expect(others.samples.map(({ index }) => index)).not.toEqual(indices);
    expect((await get<AnsweredSamples>('/api/samples', AnsweredSamples)).samples).toHaveLength(10);
  });

  it.each(['count=0', 'count=101', 'count=ten'])('refuses %s', async (query) => {
    const refused = refusalOf(await ask(server.url, `/api/samples?${query}`));
    expect(refused).toEqual({ status: 400, code: 'invalid-parameter' });
  });
});

describe('MNIST on this machine', () => {
  it.runIf(process.env.MNIST_DATA_DIR)('is what is shown and tested', async () => {
    const mnist = await startTestServer({ models: [centroid], env: process.env });
    try {
      const { json } = await ask(mnist.url, '/api/samples?count=1');
      expect(json).toMatchObject({ total: 10_000, samples: [{ dataset: 'mnist' }] });
      const confusion = await ask(mnist.url, '/api/confusion');
      expect(confusion.json).toMatchObject({ dataset: 'mnist', count: 10_000 });
    } finally {
      await mnist.stop();
    }
  });
});

describe('GET /api/confusion', () => {
  it('agrees with `mnist evaluate`, and answers others meanwhile', async () => {
    const asked = get<Confusion>('/api/confusion', Confusion);
    const again = get<Confusion>('/api/confusion', Confusion);
    await get<Health>('/api/health', Health);
    const confusion = await asked;
    expect(await again).toEqual(confusion);
    const { stdout } = await runMnist([
      'evaluate',
      '--model',
      centroid,
      '--dataset',
      'synthetic',
      '--limit',
      '2000',
      '--confusion',
      '--json',
    ]);
    const evaluated = JSON.parse(stdout) as { confusion: number[][]; accuracy: number };
    expect(confusion.confusion).toEqual(evaluated.confusion);
    expect(confusion.accuracy).toBeCloseTo(evaluated.accuracy, 6);
    expect(confusion).toMatchObject({ dataset: 'synthetic', count: 2000, model: centroid });
  });

  it('shows the digits of each cell', async () => {
    const { confusion } = await get<Confusion>('/api/confusion', Confusion);
    const cell = await get<AnsweredSamples>('/api/confusion/4/9', AnsweredSamples);
    expect(cell.total).toBe(confusion[4]?.[9]);
    expect(cell.samples).toHaveLength(Math.min(100, cell.total));
    for (const sample of cell.samples) {
      expect(sample).toMatchObject({ label: 4, digit: 9 });
      expect(Buffer.from(sample.pixels, 'base64')).toHaveLength(IMAGE_PIXELS);
    }
    const full = await get<AnsweredSamples>('/api/confusion/0/0', AnsweredSamples);
    expect(full.total).toBe(confusion[0]?.[0]);
    expect(full.samples).toHaveLength(100);
  });

  it.each(['/api/confusion/10/0', '/api/confusion/0/x', '/api/confusion/-1/0'])(
    'refuses %s',
    async (address) => {
      const refused = refusalOf(await ask(server.url, address));
      expect(refused).toEqual({ status: 400, code: 'invalid-parameter' });
    },
  );
});

describe('the API', () => {
  it('says what is nowhere', async () => {
    for (const address of ['/api', '/api/', '/api/nothing', '/api/predict/', '/API/health']) {
      const answer = await ask(server.url, address);
      expect(refusalOf(answer)).toEqual({ status: 404, code: 'not-found' });
      expect(Value.Errors(Failure, answer.json)).toEqual([]);
    }
  });

  it.each([
    ['GET', '/api/predict', 'POST'],
    ['OPTIONS', '/api/predict', 'POST'],
    ['POST', '/api/health', 'GET, HEAD'],
    ['DELETE', '/api/confusion/1/2', 'GET, HEAD'],
    ['PUT', '/api/openapi.json', 'GET, HEAD'],
    ['TRACE', '/api/model', 'GET, HEAD'],
  ])('refuses %s %s with 405', async (method, address, allow) => {
    const answer = await ask(server.url, address, { method });
    expect(refusalOf(answer)).toEqual({ status: 405, code: 'method-not-allowed' });
    expect(answer.headers.allow).toBe(allow);
  });

  it('answers HEAD as GET, without the body', async () => {
    const { status, text, headers } = await ask(server.url, '/api/model', { method: 'HEAD' });
    expect({ status, text }).toEqual({ status: 200, text: '' });
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
  });

  it('had no bug in all of this', () => {
    expect(server.bugs).toEqual([]);
  });
});
