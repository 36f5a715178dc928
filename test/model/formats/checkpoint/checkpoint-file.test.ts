import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/data/random.js';
import {
  loadCheckpoint,
  removeCheckpoint,
  saveCheckpoint,
} from '../../../../src/model/formats/checkpoint/checkpoint-file.js';
import { initializeWeights, type ModelWeights } from '../../../../src/model/model.js';
import type { TrainingCheckpoint } from '../../../../src/model/training/train-model.js';
import { failureOf } from '../../../data/failure-of.js';
import { createTemporaryFolder } from '../../../data/temporary-folder.js';
import { createTinyNetwork } from '../../engine/onnxruntime/training/tiny-networks.js';

const architecture = createTinyNetwork('normalized');

const drawWeights = (seed: number): ModelWeights => {
  const random = createRandom(seed);
  return new Map(
    [...initializeWeights(architecture, seed)].map(([name, values]) => [
      name,
      values.map(() => random.normal()),
    ]),
  );
};

const createCheckpoint = (slotCount: number, seed = 1): TrainingCheckpoint => ({
  history: [
    {
      epoch: 1,
      loss: 0.1 + 0.2,
      accuracy: 1 / 3,
      valLoss: null,
      valAccuracy: null,
      learningRate: 1e-3,
      seconds: 1.5,
    },
  ],
  state: {
    weights: drawWeights(seed),
    slots: Array.from({ length: slotCount }, (_, slot) => drawWeights(seed + 10 + slot)),
  },
  bestWeights: drawWeights(seed + 1),
});

const PREFIX_BYTES = 12;
const GROUP_BYTES = [...drawWeights(1).values()].reduce(
  (sum, values) => sum + values.byteLength,
  0,
);

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await createTemporaryFolder();
  path = join(folder, 'checkpoint.bin');
});

const save = (checkpoint: TrainingCheckpoint, fingerprint = 'a run'): Promise<void> =>
  saveCheckpoint(folder, architecture, fingerprint, checkpoint);
const load = (): Promise<TrainingCheckpoint> => loadCheckpoint(folder, architecture, 'a run');

describe('a checkpoint', () => {
  it.each([0, 1, 2])('with %d slots is read as it was written, bit for bit', async (slotCount) => {
    const checkpoint = createCheckpoint(slotCount);
    await save(checkpoint);
    expect(await load()).toEqual(checkpoint);
  });

  it('is read with its moving average', async () => {
    const { state, ...rest } = createCheckpoint(2);
    const checkpoint = { ...rest, state: { ...state, averages: drawWeights(50) } };
    await save(checkpoint);
    expect(await load()).toEqual(checkpoint);
  });

  it.each(['', 'f', 'fi', 'fin', 'fing'])(
    'is read whatever the length of its header: fingerprint "%s"',
    async (fingerprint) => {
      const checkpoint = createCheckpoint(1);
      await save(checkpoint, fingerprint);
      expect(await loadCheckpoint(folder, architecture, fingerprint)).toEqual(checkpoint);
    },
  );

  it('is one file, in a folder that is made for it', async () => {
    const nested = join(folder, 'a', 'b');
    await saveCheckpoint(nested, architecture, 'a run', createCheckpoint(1));
    expect(await readdir(nested)).toEqual(['checkpoint.bin']);
  });

  it('replaces the one before, which can be read whole at any moment', async () => {
    const checkpoints = [createCheckpoint(2, 1), createCheckpoint(2, 100)];
    await save(checkpoints[0]!);
    for (let turn = 1; turn <= 10; turn++) {
      const saving = save(checkpoints[turn % 2]!);
      const found = await Promise.all([load(), load(), load()]);
      for (const checkpoint of found) expect(checkpoints).toContainEqual(checkpoint);
      await saving;
      expect(await load()).toEqual(checkpoints[turn % 2]);
    }
    expect(await readdir(folder)).toEqual(['checkpoint.bin']);
  });

  it('stays when the next one cannot be written', async () => {
    const checkpoint = createCheckpoint(1);
    await save(checkpoint);
    const state = { ...checkpoint.state, weights: new Map<string, Float32Array>() };
    await expect(save({ ...checkpoint, state })).rejects.toThrow();
    expect(await load()).toEqual(checkpoint);
  });

  it('leaves nothing behind when its name is taken by a folder', async () => {
    await mkdir(path);
    await writeFile(join(path, 'file'), '');
    expect(await failureOf(() => save(createCheckpoint(1)))).toMatchObject({
      code: 'cannot-write',
      path,
    });
    expect(await readdir(folder)).toEqual(['checkpoint.bin']);
  });

  it('can be removed, also twice', async () => {
    await save(createCheckpoint(0));
    await removeCheckpoint(folder);
    await removeCheckpoint(folder);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a checkpoint that cannot be used', () => {
  it('is not there', async () => {
    expect(await failureOf(load)).toMatchObject({ code: 'cannot-read', path });
  });

  it('belongs to another run', async () => {
    await save(createCheckpoint(1), 'another run');
    expect(await failureOf(load)).toEqual({
      code: 'invalid-checkpoint',
      path,
      expected: 'the architecture, data, recipe, seed and engine of that run',
      got: 'other ones',
    });
  });

  it('belongs to a network of another size, were the fingerprint the same', async () => {
    await save(createCheckpoint(1));
    const other = createTinyNetwork('plain');
    const failure = await failureOf(() => loadCheckpoint(folder, other, 'a run'));
    expect(failure).toMatchObject({ code: 'invalid-checkpoint', path });
  });

  it('has one bit of one weight flipped', async () => {
    await save(createCheckpoint(1));
    const bytes = await readFile(path);
    bytes[bytes.length - 2]! ^= 1;
    await writeFile(path, bytes);
    expect(await failureOf(load)).toMatchObject({
      code: 'invalid-checkpoint',
      got: 'other ones: the file is damaged',
    });
  });

  it.each([
    ['empty', ''],
    ['text', 'This is a text, no checkpoint at all.'],
    ['the magic word alone', 'MNISTCK1'],
    ['a magic word of another version', 'MNISTCK2\0\0\0\0{}'],
  ])('is something else: %s', async (_case, content) => {
    await writeFile(path, content);
    expect(await failureOf(load)).toMatchObject({
      code: 'invalid-checkpoint',
      expected: 'a checkpoint of mnist train',
      got: `${content.length} bytes of something else`,
    });
  });

  it.each([
    ['no JSON', 'nonsense'],
    ['null', 'null'],
    ['a list', '[]'],
    ['empty', '{}'],
    ['no history', '{"fingerprint":"a run","slotCount":1}'],
    ['a history that is no list', '{"fingerprint":"a run","slotCount":1,"history":{}}'],
    ['half a slot', '{"fingerprint":"a run","slotCount":0.5,"history":[]}'],
    // As many groups as a file without any has: 2 - 2.
    ['less than no slots', '{"fingerprint":"a run","slotCount":-2,"history":[]}'],
  ])('has a header that is damaged: %s', async (_case, header) => {
    const padded = header.padEnd(Math.ceil(header.length / 4) * 4);
    const prefix = Buffer.alloc(PREFIX_BYTES);
    prefix.write('MNISTCK1');
    prefix.writeUInt32LE(padded.length, 8);
    await writeFile(path, Buffer.concat([prefix, Buffer.from(padded)]));
    expect(await failureOf(load)).toMatchObject({
      code: 'invalid-checkpoint',
      got: 'a damaged one',
    });
  });

  it('says that its header is longer than the file', async () => {
    await save(createCheckpoint(1));
    const bytes = await readFile(path);
    bytes.writeUInt32LE(0xffffffff, 8);
    await writeFile(path, bytes);
    expect(await failureOf(load)).toMatchObject({ code: 'invalid-checkpoint' });
  });

  it('is truncated, in whatever part, or has something behind it', async () => {
    await save(createCheckpoint(2));
    const bytes = await readFile(path);
    const arrays = bytes.length - 4 * GROUP_BYTES;
    const ends = [
      4,
      PREFIX_BYTES,
      PREFIX_BYTES + 10,
      arrays - 4,
      ...[0, 1, 2, 3].flatMap((group) =>
        [0, 1, 0.5].map((part) => arrays + (group + part) * GROUP_BYTES),
      ),
      bytes.length - 1,
    ].filter((end) => end < bytes.length);
    for (const end of ends) {
      await writeFile(path, bytes.subarray(0, end));
      expect(await failureOf(load), `${end} bytes`).toMatchObject({
        code: 'invalid-checkpoint',
        path,
      });
    }
    await writeFile(path, Buffer.concat([bytes, Buffer.alloc(1)]));
    expect(await failureOf(load)).toMatchObject({
      code: 'invalid-checkpoint',
      expected: `${bytes.length} bytes`,
      got: `${bytes.length + 1} bytes`,
    });
  });
});
