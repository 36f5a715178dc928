import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadBundledModel } from '../../src/model/bundled-model.js';
import { saveTfjsLayers } from '../../src/model/formats/tfjs-layers/save-tfjs-layers.js';
import { resolveModel } from '../../src/model/load-model.js';
import { failureOf } from '../data/failure-of.js';
import { createTemporaryFolder } from '../data/temporary-folder.js';
import { createTinyNetwork, type tinyLayers } from './engine/onnxruntime/training/tiny-networks.js';
import { createRandomModel } from './formats/tfjs-layers/random-model.js';

const places = { named: 'plain', environment: 'normalized', folder: 'everything' } as const;
const startFolder = process.cwd();
const env = { MNIST_MODEL: 'environment' };

const save = (folder: string, network: keyof typeof tinyLayers): Promise<void> =>
  saveTfjsLayers(createRandomModel(createTinyNetwork(network)), folder);

// Relative names and ./mnist-model depend on the working folder.
beforeEach(async () => {
  const folder = await createTemporaryFolder();
  process.chdir(folder);
  await save('named', places.named);
  await save('environment', places.environment);
  await save('mnist-model', places.folder);
});
afterEach(() => {
  process.chdir(startFolder);
});

describe('resolveModel', () => {
  it('takes the one that is named before all others', async () => {
    const { model, name } = await resolveModel({ model: 'named', env });
    expect([model.architecture.name, name]).toEqual([places.named, 'named']);
  });

  it('takes $MNIST_MODEL when none is named', async () => {
    const { model, name } = await resolveModel({ env });
    expect([model.architecture.name, name]).toEqual([places.environment, 'environment']);
  });

  it.each([{}, { MNIST_MODEL: '' }])('takes ./mnist-model in an environment of %j', async (env) => {
    const { model, name } = await resolveModel({ env });
    expect([model.architecture.name, name]).toEqual([places.folder, 'mnist-model']);
  });

  it('takes the bundled one when there is none anywhere else', async () => {
    await rm('mnist-model', { recursive: true });
    const { model, name } = await resolveModel({ env: {} });
    expect(model.weights).toEqual((await loadBundledModel()).weights);
    expect(name).toBe('bundled');
    await mkdir('mnist-model');
    expect(await resolveModel({ env: {} })).toMatchObject({ name: 'bundled' });
  });

  it.each([
    ['--model', { model: 'bundled', env }],
    ['$MNIST_MODEL', { env: { MNIST_MODEL: 'bundled' } }],
  ])('takes the bundled one when %s says so', async (_case, request) => {
    await save('bundled', places.named);
    const { model } = await resolveModel(request);
    expect(model.weights).toEqual((await loadBundledModel()).weights);
  });

  it('takes a folder of that name when it is said to be one', async () => {
    await save('bundled', places.named);
    const { model, name } = await resolveModel({ model: './bundled', env });
    expect([model.architecture.name, name]).toEqual([places.named, './bundled']);
  });

  it.each([
    ['named', { model: 'nowhere', env }],
    ['in $MNIST_MODEL', { env: { MNIST_MODEL: 'nowhere' } }],
  ])('does not look elsewhere when the one %s is not there', async (_case, request) => {
    expect(await failureOf(() => resolveModel(request))).toMatchObject({
      code: 'cannot-read',
      path: join('nowhere', 'model.json'),
    });
  });
});
