import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeDataset, findParts, loadDataset } from '../../src/data/dataset.js';
import { writePngFolders } from '../../src/data/export/write-png-folders.js';
import { selectImages } from '../../src/data/labeled-images.js';
import { digits } from './folders/write-pictures.js';
import { failureOf } from './failure-of.js';
import { createTemporaryFolder } from './temporary-folder.js';
import { tinyDigits, writeTinyMnist } from './tiny-mnist.js';

const env = {};
const seed = 42;

describe('loadDataset from a folder', () => {
  it.each(['train', 'test'] as const)('loads the %s split', async (split) => {
    const dataset = await createTemporaryFolder();
    await writeTinyMnist(dataset);
    const data = await loadDataset({ dataset, split, env, seed });
    expect(data).toMatchObject({ name: dataset, split, count: tinyDigits[split].count });
    expect(Buffer.from(tinyDigits[split].images).equals(data.images)).toBe(true);
  });

  it.each([
    [1, 1],
    [11, 11],
    [12, 12],
    [13, 12],
  ])('with the limit %i gives %i of 12 images', async (limit, count) => {
    const dataset = await createTemporaryFolder();
    await writeTinyMnist(dataset);
    const data = await loadDataset({ dataset, split: 'test', env, seed, limit });
    expect(data.count).toBe(count);
    expect(data.images).toHaveLength(count * 784);
    expect(data.labels).toHaveLength(count);
  });

  it('says which files a folder lacks', async () => {
    const dataset = await createTemporaryFolder();
    await writeTinyMnist(dataset, 'train');
    expect(await failureOf(() => loadDataset({ dataset, split: 'test', env, seed }))).toEqual({
      code: 'no-dataset-in-folder',
      path: dataset,
      split: 'test',
      missing: ['t10k-images-idx3-ubyte', 't10k-labels-idx1-ubyte'],
    });
  });

  it('takes a single word that is no folder for a mistyped name', async () => {
    const failure = await failureOf(() =>
      loadDataset({ dataset: 'mnits', split: 'test', env, seed }),
    );
    expect(failure).toMatchObject({ code: 'unknown-choice', got: 'mnits' });
  });

  it('refuses a path that leads nowhere, and a file', async () => {
    const folder = await createTemporaryFolder();
    const nowhere = join(folder, 'nowhere');
    expect(
      await failureOf(() => loadDataset({ dataset: nowhere, split: 'test', env, seed })),
    ).toMatchObject({ code: 'cannot-read', path: nowhere });
    const file = join(folder, 'digits.zip');
    await writeFile(file, '');
    expect(
      await failureOf(() => loadDataset({ dataset: file, split: 'test', env, seed })),
    ).toMatchObject({ code: 'cannot-read', reason: 'a dataset is a folder, not a file' });
  });
});

describe('loadDataset from class folders', () => {
  it('gives the part that is asked for, or all where there are no parts', async () => {
    const folder = await createTemporaryFolder();
    const [train, test] = [1, 2].map((start) => selectImages(digits, [start, start + 2]));
    await writePngFolders(train!, join(folder, 'train'), () => undefined);
    await writePngFolders(test!, join(folder, 'test'), () => undefined);
    for (const split of ['train', 'test'] as const) {
      const data = await loadDataset({ dataset: folder, split, env, seed });
      expect(data).toMatchObject({ name: folder, split, count: 2 });
      const dataset = join(folder, split);
      const all = await loadDataset({ dataset, split: 'test', env, seed });
      expect(all).toMatchObject({ name: dataset, split: 'all', count: 2 });
      expect(describeDataset(all).sha256).toBe(describeDataset(data).sha256);
    }
  });
});

describe('findParts', () => {
  it('knows what a dataset has without reading it', async () => {
    const folder = await createTemporaryFolder();
    await writeTinyMnist(folder, 'train');
    expect(await findParts(folder)).toEqual(['train']);
    expect(await findParts('synthetic')).toEqual(['train', 'test']);
    expect(await findParts('mnist')).toEqual(['train', 'test']);
    expect(await failureOf(() => findParts('mnits'))).toMatchObject({ code: 'unknown-choice' });
    const pictures = await createTemporaryFolder();
    await writePngFolders(digits, pictures, () => undefined);
    expect(await findParts(pictures)).toEqual(['all']);
  });
});

describe('loadDataset of synthetic digits', () => {
  const synthetic = { dataset: 'synthetic', env, seed, limit: 20 } as const;

  it('gives the same digits for the same seed, and others for another', async () => {
    const data = await loadDataset({ ...synthetic, split: 'train' });
    expect(data).toMatchObject({ name: 'synthetic', split: 'train', count: 20 });
    expect(await loadDataset({ ...synthetic, split: 'train' })).toEqual(data);
    const other = await loadDataset({ ...synthetic, split: 'train', seed: 43 });
    expect(Buffer.from(data.images).equals(other.images)).toBe(false);
  });

  it('shares no image between training and test', async () => {
    const imagesOf = async (split: 'train' | 'test'): Promise<string[]> => {
      const { images, count } = await loadDataset({ ...synthetic, split, limit: 200 });
      return Array.from({ length: count }, (_, i) =>
        Buffer.from(images.subarray(i * 784, (i + 1) * 784)).toString('latin1'),
      );
    };
    const all = [...(await imagesOf('train')), ...(await imagesOf('test'))];
    expect(new Set(all).size).toBe(400);
  });
});

describe('describeDataset', () => {
  it('has one checksum for the same images and labels, and another after any change', async () => {
    const dataset = await createTemporaryFolder();
    await writeTinyMnist(dataset);
    const data = await loadDataset({ dataset, split: 'train', env, seed });
    const description = describeDataset(data);
    expect(description).toMatchObject({ name: dataset, split: 'train', count: 30 });
    expect(description.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(describeDataset(await loadDataset({ dataset, split: 'train', env, seed }))).toEqual(
      description,
    );
    const labels = data.labels.slice();
    labels[0]! ^= 1;
    expect(describeDataset({ ...data, labels }).sha256).not.toBe(description.sha256);
    const fewer = await loadDataset({ dataset, split: 'train', env, seed, limit: 29 });
    expect(describeDataset(fewer).sha256).not.toBe(description.sha256);
  });
});
