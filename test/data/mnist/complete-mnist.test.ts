import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { completeMnist } from '../../../src/data/mnist/complete-mnist.js';
import { verifyMnist } from '../../../src/data/mnist/verify-mnist.js';
import { failureOf } from '../failure-of.js';
import { createTemporaryFolder } from '../temporary-folder.js';
import { tinyContent, tinyFiles, writeTinyMnist } from '../tiny-mnist.js';
import { serveTinyFiles, startMirror } from './mirror-server.js';

const patience = { connectTimeoutMs: 30_000, stallTimeoutMs: 30_000, backoffMs: [] };
const [trainImages, trainLabels] = tinyFiles as [
  (typeof tinyFiles)[number],
  (typeof tinyFiles)[number],
];

async function statusesIn(folder: string): Promise<string[]> {
  return (await verifyMnist(folder, tinyFiles)).map(({ status }) => status);
}

describe('verifyMnist', () => {
  it('finds four verified files', async () => {
    const folder = await createTemporaryFolder();
    await writeTinyMnist(folder);
    expect(await statusesIn(folder)).toEqual(['verified', 'verified', 'verified', 'verified']);
  });

  it('tells missing, damaged and other files apart', async () => {
    const folder = await createTemporaryFolder();
    await writeTinyMnist(folder, 'train');
    const gzip = gzipSync(tinyContent(trainImages));
    await writeFile(join(folder, `${trainImages.name}.gz`), gzip.subarray(0, -1));
    const other = tinyContent(trainLabels).slice();
    other[8]! ^= 1;
    await writeFile(join(folder, `${trainLabels.name}.gz`), gzipSync(other));
    expect(await verifyMnist(folder, tinyFiles)).toMatchObject([
      { status: 'damaged', failure: { code: 'gzip-truncated' } },
      { status: 'damaged', failure: { code: 'checksum-mismatch', expected: trainLabels.sha256 } },
      { status: 'missing' },
      { status: 'missing' },
    ]);
  });

  it('finds everything missing in a folder that is not there', async () => {
    const folder = join(await createTemporaryFolder(), 'nothing');
    expect(await statusesIn(folder)).toEqual(['missing', 'missing', 'missing', 'missing']);
  });
});

describe('completeMnist', () => {
  it('downloads what is missing and keeps what is right', async () => {
    const folder = await createTemporaryFolder();
    await writeTinyMnist(folder, 'test');
    const mirror = await startMirror(serveTinyFiles);
    const options = { folder, files: tinyFiles, mirrors: [mirror.url], patience, force: false };
    const completed = await completeMnist(options);
    expect(completed.map(({ isNew }) => isNew)).toEqual([true, true, false, false]);
    expect(mirror.requests).toHaveLength(2);
    const again = await completeMnist(options);
    expect(again.map(({ isNew }) => isNew)).toEqual([false, false, false, false]);
    expect(mirror.requests).toHaveLength(2);
    expect(await statusesIn(folder)).toEqual(['verified', 'verified', 'verified', 'verified']);
  });

  it('leaves a file with other content alone: it may be somebody’s dataset', async () => {
    const folder = await createTemporaryFolder();
    const path = join(folder, trainImages.name);
    await writeFile(path, 'a fashion dataset');
    const mirror = await startMirror(serveTinyFiles);
    const options = { folder, files: tinyFiles, mirrors: [mirror.url], patience, force: false };
    expect(await failureOf(() => completeMnist(options))).toMatchObject({
      code: 'checksum-mismatch',
      path,
    });
    expect(await readdir(folder)).toEqual([trainImages.name]);
    expect(await readFile(path, 'utf8')).toBe('a fashion dataset');
    expect(mirror.requests).toEqual([]);
  });

  it('replaces everything when forced, whatever it was called', async () => {
    const folder = await createTemporaryFolder();
    await writeFile(join(folder, trainImages.name), 'damaged');
    await writeTinyMnist(folder, 'test');
    const mirror = await startMirror(serveTinyFiles);
    const mirrors = [mirror.url];
    await completeMnist({ folder, files: tinyFiles, mirrors, patience, force: true });
    expect(mirror.requests).toHaveLength(4);
    expect((await readdir(folder)).sort()).toEqual(
      tinyFiles.map(({ name }) => `${name}.gz`).sort(),
    );
    expect(await statusesIn(folder)).toEqual(['verified', 'verified', 'verified', 'verified']);
  });

  it('keeps the damaged file when no mirror has a better one', async () => {
    const folder = await createTemporaryFolder();
    await writeFile(join(folder, trainImages.name), 'damaged');
    const mirror = await startMirror((_, response) => response.writeHead(404).end());
    const mirrors = [mirror.url];
    const options = { folder, files: tinyFiles, mirrors, patience, force: true };
    expect(await failureOf(() => completeMnist(options))).toMatchObject({
      code: 'download-failed',
    });
    expect(await readdir(folder)).toEqual([trainImages.name]);
  });
});
