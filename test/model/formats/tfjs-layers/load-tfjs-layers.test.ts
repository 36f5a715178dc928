import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadTfjsLayers } from '../../../../src/model/formats/tfjs-layers/load-tfjs-layers.js';
import { saveTfjsLayers } from '../../../../src/model/formats/tfjs-layers/save-tfjs-layers.js';
import { failureOf } from '../../../data/failure-of.js';
import { createTemporaryFolder } from '../../../data/temporary-folder.js';
import { createTinyNetwork } from '../../engine/onnxruntime/training/tiny-networks.js';
import { createRandomModel } from './random-model.js';

interface WeightJson {
  name?: unknown;
  shape?: unknown;
  dtype?: unknown;
}

interface ModelJson {
  modelTopology?: unknown;
  weightsManifest?: unknown;
  userDefinedMetadata: { classNames?: unknown; weightsSha256?: unknown };
}

const model = createRandomModel(createTinyNetwork('normalized'));
let folder: string;
let modelPath: string;
let weightsPath: string;

beforeEach(async () => {
  folder = await createTemporaryFolder();
  modelPath = join(folder, 'model.json');
  weightsPath = join(folder, 'weights.bin');
  await saveTfjsLayers(model, folder);
});

const load = (): Promise<unknown> => failureOf(() => loadTfjsLayers(folder));

async function edit(change: (json: ModelJson) => void): Promise<void> {
  const json = JSON.parse(await readFile(modelPath, 'utf8')) as ModelJson;
  change(json);
  await writeFile(modelPath, JSON.stringify(json));
}

const editWeights = (change: (weights: WeightJson[]) => void): Promise<void> =>
  edit(({ weightsManifest }) => {
    change((weightsManifest as [{ weights: WeightJson[] }])[0].weights);
  });

async function editBytes(change: (bytes: Buffer) => Buffer): Promise<void> {
  await writeFile(weightsPath, change(await readFile(weightsPath)));
}

describe('saveTfjsLayers', () => {
  it('writes two files and nothing else, also in place of older ones', async () => {
    await saveTfjsLayers(model, folder);
    expect((await readdir(folder)).sort()).toEqual(['model.json', 'weights.bin']);
    expect([...(await loadTfjsLayers(folder)).weights]).toEqual([...model.weights]);
  });

  it('makes the folder, and those above it', async () => {
    const nested = join(folder, 'a', 'b');
    await saveTfjsLayers(model, nested);
    expect([...(await loadTfjsLayers(nested)).weights]).toEqual([...model.weights]);
  });

  it('keeps names of classes', async () => {
    const classNames = Array.from('abcdefghij');
    await saveTfjsLayers({ ...model, classNames }, folder);
    expect((await loadTfjsLayers(folder)).classNames).toEqual(classNames);
  });
});

describe('a model.json that is none', () => {
  it.each([
    ['empty', ''],
    ['other text', 'hello'],
    ['other JSON', '[1, 2]'],
    ['null', 'null'],
    ['a number', '7'],
    ['other bytes', Buffer.from([0xff, 0xfe, 0x00])],
  ])('%s', async (_case, content) => {
    await writeFile(modelPath, content);
    expect(await load()).toMatchObject({ code: 'invalid-model', path: modelPath });
  });

  it('truncated anywhere', async () => {
    const text = await readFile(modelPath, 'utf8');
    for (const share of [0.01, 0.3, 0.6, 0.99]) {
      await writeFile(modelPath, text.slice(0, text.length * share));
      expect(await load()).toMatchObject({ code: 'invalid-model', path: modelPath });
    }
  });

  it('not there', async () => {
    await rm(modelPath);
    expect(await load()).toMatchObject({ code: 'cannot-read', path: modelPath });
  });
});

describe('a model.json with a part that cannot be used', () => {
  it('no modelTopology', async () => {
    await edit((json) => delete json.modelTopology);
    expect(await load()).toMatchObject({
      code: 'invalid-model',
      expected: 'a TensorFlow.js Layers model with modelTopology',
    });
  });

  it.each([
    ['null', null],
    ['a number', 5],
    ['a graph model', { node: [], library: {} }],
    ['a functional model', { class_name: 'Functional', config: { layers: [] } }],
    ['no layers', { class_name: 'Sequential', config: { layers: [] } }],
    ['layers of null', { class_name: 'Sequential', config: { layers: [null] } }],
    ['layers of text', { class_name: 'Sequential', config: { layers: 'Dense' } }],
    [
      'a config of text',
      { class_name: 'Sequential', config: { layers: [{ class_name: 'Dense', config: 'x' }] } },
    ],
  ])('modelTopology: %s', async (_case, modelTopology) => {
    await edit((json) => (json.modelTopology = modelTopology));
    expect(await load()).toMatchObject({ code: 'invalid-architecture', source: modelPath });
  });

  it('modelTopology: a kind of layer that is not supported', async () => {
    const layers = [{ class_name: 'LSTM', config: { units: 3 } }];
    await edit((json) => (json.modelTopology = { class_name: 'Sequential', config: { layers } }));
    expect(await load()).toMatchObject({ code: 'unknown-layer', className: 'LSTM' });
  });

  it.each([
    ['missing', undefined],
    ['null', null],
    ['an object', {}],
    ['empty', []],
    ['groups of null', [null]],
    ['a group without weights', [{ paths: ['weights.bin'] }]],
    ['a group without paths', [{ weights: [] }]],
    ['paths of numbers', [{ paths: [1], weights: [] }]],
    [
      'a weight without name',
      [{ paths: ['weights.bin'], weights: [{ shape: [1], dtype: 'float32' }] }],
    ],
    [
      'a weight without shape',
      [{ paths: ['weights.bin'], weights: [{ name: 'a', dtype: 'float32' }] }],
    ],
    ['a weight without dtype', [{ paths: ['weights.bin'], weights: [{ name: 'a', shape: [1] }] }]],
    [
      'a shape of text',
      [{ paths: ['weights.bin'], weights: [{ name: 'a', shape: ['1'], dtype: 'float32' }] }],
    ],
  ])('weightsManifest: %s', async (_case, weightsManifest) => {
    await edit((json) => (json.weightsManifest = weightsManifest));
    expect(await load()).toMatchObject({ code: 'invalid-model', path: modelPath });
  });

  it.each([
    '../weights.bin',
    '/etc/passwd',
    'folder/weights.bin',
    './weights.bin',
    '..',
    '.',
    '',
    'weights.bin\0',
  ])('a weights file named %j, outside the folder or no file at all', async (path) => {
    await edit((json) => (json.weightsManifest = [{ paths: [path], weights: [] }]));
    expect(await load()).toMatchObject({
      code: 'invalid-model',
      path: modelPath,
      expected: expect.stringContaining('file names in this folder') as unknown,
    });
  });

  it.each([
    ['too few', ['0', '1']],
    ['too many', Array.from('0123456789a')],
    ['numbers', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['text', '0123456789'],
    ['null', null],
  ])('classNames: %s', async (_case, classNames) => {
    await edit((json) => (json.userDefinedMetadata.classNames = classNames));
    expect(await load()).toMatchObject({ code: 'invalid-model', expected: '10 classNames' });
  });
});

describe('weights that do not fit', () => {
  it('the file is not there', async () => {
    await rm(weightsPath);
    expect(await load()).toMatchObject({ code: 'cannot-read', path: weightsPath });
  });

  it.each([
    ['empty', (bytes: Buffer) => bytes.subarray(0, 0)],
    ['a byte short', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['a number short', (bytes: Buffer) => bytes.subarray(4)],
    ['a number long', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(4)])],
  ])('the file is %s', async (_case, change) => {
    await editBytes(change);
    expect(await load()).toMatchObject({
      code: 'invalid-model',
      path: weightsPath,
      expected: expect.stringMatching(/^\d+ bytes of weights$/) as unknown,
    });
  });

  it.each([
    ['NaN', NaN],
    ['infinity', -Infinity],
  ])('a weight is %s', async (_case, value) => {
    await editBytes((bytes) => {
      bytes.writeFloatLE(value, bytes.length - 4);
      return bytes;
    });
    await expect(loadTfjsLayers(folder)).rejects.toMatchObject({
      failure: { code: 'invalid-model', path: weightsPath, got: 'NaN or infinity' },
    });
  });

  it('a weight is another than at the time of saving', async () => {
    await editBytes((bytes) => {
      bytes.writeFloatLE(bytes.readFloatLE(40) + 1, 40);
      return bytes;
    });
    expect(await load()).toMatchObject({
      code: 'invalid-model',
      path: weightsPath,
      got: 'other content',
    });
  });

  it('a shape is another of the same size', async () => {
    await editWeights((weights) => (weights[0]!.shape = [25, 1, 1, 3]));
    expect(await load()).toMatchObject({
      code: 'invalid-model',
      expected: 'conv2d_0/kernel: float32 [5,5,1,3]',
      got: 'float32 [25,1,1,3]',
    });
  });

  it('a type is another', async () => {
    await editWeights((weights) => (weights[0]!.dtype = 'int32'));
    expect(await load()).toMatchObject({ code: 'invalid-model', got: 'int32 [5,5,1,3]' });
  });

  it('a name is listed twice', async () => {
    await editWeights((weights) => (weights[3]!.name = weights[2]!.name));
    expect(await load()).toMatchObject({
      code: 'invalid-model',
      got: 'batchnormalization_2/gamma',
    });
  });

  it('a name is missing', async () => {
    await editWeights((weights) => weights.pop());
    expect(await load()).toMatchObject({
      code: 'invalid-model',
      expected: 'the weight dense_4/bias',
      got: 'nothing of that name',
    });
  });

  it('a name belongs to no layer', async () => {
    await editWeights((weights) => (weights[0]!.name = 'conv9/kernel'));
    expect(await load()).toMatchObject({ code: 'invalid-model', got: 'conv9/kernel' });
  });
});
