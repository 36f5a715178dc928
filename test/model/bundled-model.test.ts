import { cp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { DIGIT_NAMES } from '../../src/data/labeled-images.js';
import { sha256 } from '../../src/files/sha256.js';
import { loadBundledModel } from '../../src/model/bundled-model.js';
import { failureOf } from '../data/failure-of.js';
import { createTemporaryFolder } from '../data/temporary-folder.js';

const original = fileURLToPath(new URL('../../models/default', import.meta.url));

describe('the bundled model', () => {
  it('tells the ten digits apart', async () => {
    expect((await loadBundledModel()).classNames).toEqual(DIGIT_NAMES);
  });

  it('has at most 3 MB of weights', async () => {
    expect((await stat(join(original, 'weights.bin'))).size).toBeLessThanOrEqual(3e6);
  });

  it('has a card', async () => {
    expect(await readFile(join(original, 'README.md'), 'utf8')).toMatch(/^# /);
  });
});

describe('loadBundledModel', () => {
  let folder: string;
  const path = (name: string): string => join(folder, name);

  beforeEach(async () => {
    folder = await createTemporaryFolder();
    await cp(original, folder, { recursive: true });
  });

  it('loads a copy as it loads the original', async () => {
    const [copy, bundled] = [await loadBundledModel(folder), await loadBundledModel()];
    expect(copy.weights).toEqual(bundled.weights);
  });

  it.each(['model.json', 'weights.bin'])('refuses another %s', async (name) => {
    const before = await readFile(path(name));
    const after = Buffer.concat([before, Buffer.from(' ')]);
    await writeFile(path(name), after);
    expect(await failureOf(() => loadBundledModel(folder))).toEqual({
      code: 'bundled-model-damaged',
      path: path(name),
      expected: `SHA-256 ${sha256(before)}`,
      got: `SHA-256 ${sha256(after)}`,
    });
  });

  it('refuses files without a checksum', async () => {
    await writeFile(path('SHA256SUMS'), '');
    expect(await failureOf(() => loadBundledModel(folder))).toMatchObject({
      code: 'bundled-model-damaged',
      expected: 'a file that SHA256SUMS lists',
    });
  });

  it.each(['SHA256SUMS', 'weights.bin'])('names %s when it is missing', async (name) => {
    await rm(path(name));
    expect(await failureOf(() => loadBundledModel(folder))).toMatchObject({
      code: 'cannot-read',
      path: path(name),
    });
  });
});
