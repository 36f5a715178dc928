import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadMnist } from '../../../src/data/mnist/load-mnist.js';
import { failureOf } from '../failure-of.js';
import { createTemporaryFolder } from '../temporary-folder.js';
import { tinyContent, tinyDigits, tinyFiles, writeTinyMnist } from '../tiny-mnist.js';
import { serveTinyFiles, startMirror } from './mirror-server.js';

const patience = { connectTimeoutMs: 30_000, stallTimeoutMs: 30_000, backoffMs: [] };
const [trainImages, trainLabels] = tinyFiles as [
  (typeof tinyFiles)[number],
  (typeof tinyFiles)[number],
];

describe('loadMnist', () => {
  it.each(['train', 'test'] as const)('loads the %s split', async (split) => {
    const dataDir = await createTemporaryFolder();
    await writeTinyMnist(dataDir);
    const data = await loadMnist({ dataDir, env: {}, split, files: tinyFiles });
    expect(data.count).toBe(tinyDigits[split].count);
    expect(Buffer.from(tinyDigits[split].images).equals(data.images)).toBe(true);
    expect([...data.labels]).toEqual([...tinyDigits[split].labels]);
  });

  it.each([
    ['uncompressed', trainImages.name, false],
    ['under the name that some archives give', 'train-images.idx3-ubyte', false],
    ['gzipped under that name', 'train-images.idx3-ubyte.gz', true],
  ])('accepts a file %s', async (_, name, isGzipped) => {
    const dataDir = await createTemporaryFolder();
    const content = tinyContent(trainImages);
    await writeFile(join(dataDir, name), isGzipped ? gzipSync(content) : content);
    await writeFile(join(dataDir, trainLabels.name), tinyContent(trainLabels));
    const data = await loadMnist({ dataDir, env: {}, split: 'train', files: tinyFiles });
    expect(data.count).toBe(30);
  });

  it('downloads what is missing, and only that', async () => {
    const dataDir = await createTemporaryFolder();
    await writeFile(join(dataDir, trainLabels.name), tinyContent(trainLabels));
    const mirror = await startMirror(serveTinyFiles);
    const env = { MNIST_DATA_DIR: dataDir, MNIST_MIRROR: mirror.url };
    const options = { env, split: 'train', files: tinyFiles, patience } as const;
    expect((await loadMnist(options)).count).toBe(30);
    expect(mirror.requests).toEqual([`/mnist/${trainImages.name}.gz`]);
    await loadMnist(options);
    expect(mirror.requests).toHaveLength(1);
  });

  it('refuses a file of MNIST’s name with other content', async () => {
    const dataDir = await createTemporaryFolder();
    await writeTinyMnist(dataDir);
    const changed = tinyContent(trainImages).slice();
    changed[16]! ^= 1;
    const path = join(dataDir, `${trainImages.name}.gz`);
    await writeFile(path, gzipSync(changed));
    expect(
      await failureOf(() => loadMnist({ dataDir, env: {}, split: 'train', files: tinyFiles })),
    ).toMatchObject({ code: 'checksum-mismatch', path, expected: trainImages.sha256 });
    expect(await readdir(dataDir)).toHaveLength(4);
  });

  it('says of a damaged file what is wrong with it rather than that its checksum is', async () => {
    const dataDir = await createTemporaryFolder();
    await writeTinyMnist(dataDir);
    await writeFile(join(dataDir, trainImages.name), tinyContent(trainImages).subarray(0, 1000));
    expect(
      await failureOf(() => loadMnist({ dataDir, env: {}, split: 'train', files: tinyFiles })),
    ).toMatchObject({ code: 'idx-truncated', gotBytes: 1000 });
  });
});

describe.skipIf(!process.env.MNIST_DATA_DIR)(
  'the real MNIST (run `mnist data download` and set MNIST_DATA_DIR to its folder)',
  () => {
    it.each([
      ['train', 60_000, 5923, 5],
      ['test', 10_000, 980, 7],
    ] as const)('has its published counts in the %s split', async (split, count, zeros, first) => {
      const data = await loadMnist({ env: process.env, split });
      expect(data.count).toBe(count);
      expect(data.images).toHaveLength(count * 784);
      expect(data.labels.filter((label) => label === 0)).toHaveLength(zeros);
      expect(data.labels[0]).toBe(first);
    });
  },
);
