import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodeIdx } from '../../../src/data/idx/encode-idx.js';
import { readIdxBytes } from '../../../src/data/idx/read-idx-bytes.js';
import { createRandom } from '../../../src/data/random.js';
import { failureOf } from '../failure-of.js';
import { createTemporaryFolder } from '../temporary-folder.js';

// Does not compress, so that the gzip file can be cut off in many places.
const random = createRandom(1);
const elements = Uint8Array.from({ length: 5000 }, () => random.integer(256));
const labels = Buffer.from(encodeIdx({ dimensions: [5000], elements }));
const gzipped = gzipSync(labels);

async function write(bytes: Uint8Array): Promise<string> {
  const path = join(await createTemporaryFolder(), 'labels');
  await writeFile(path, bytes);
  return path;
}

/** A header that claims `count` labels, and as many or as few zeros as given. */
function claim(count: number, zeros: number): Buffer {
  const header = encodeIdx({ dimensions: [count], elements: new Uint8Array(0) });
  return Buffer.concat([header, Buffer.alloc(zeros)]);
}

describe('readIdxBytes', () => {
  it.each([
    ['plain', labels],
    ['gzip', gzipped],
    [
      'gzip in two members',
      Buffer.concat([gzipSync(labels.subarray(0, 9)), gzipSync(labels.subarray(9))]),
    ],
    ['gzip with zeros behind it', Buffer.concat([gzipped, Buffer.alloc(8)])],
  ])('reads a %s file, whatever its name', async (_, bytes) => {
    const read = await readIdxBytes(await write(bytes), 1);
    expect(labels.equals(read)).toBe(true);
  });

  it('reads a gzip file that says nothing of its size at its beginning', async () => {
    const long = claim(3_000_000, 3_000_000);
    const read = await readIdxBytes(await write(gzipSync(long)), 1);
    expect(long.equals(read)).toBe(true);
  });

  it.each([2, 9, 10, 11, 200, gzipped.length - 9, gzipped.length - 8, gzipped.length - 1])(
    'refuses a gzip file cut off after %i bytes',
    async (length) => {
      const path = await write(gzipped.subarray(0, length));
      expect(await failureOf(() => readIdxBytes(path, 1))).toEqual({
        code: 'gzip-truncated',
        path,
      });
    },
  );

  it.each([
    ['in the checksum', gzipped.length - 8],
    ['in the size', gzipped.length - 4],
    ['in the compression method', 2],
  ])('refuses a gzip file with a wrong byte %s', async (_, position) => {
    const damaged = Buffer.from(gzipped);
    damaged[position]! ^= 0x55;
    const path = await write(damaged);
    expect(await failureOf(() => readIdxBytes(path, 1))).toMatchObject({ code: 'gzip-corrupt' });
  });

  it('refuses other bytes behind the gzip data', async () => {
    const path = await write(Buffer.concat([gzipped, Buffer.from('more')]));
    expect(await failureOf(() => readIdxBytes(path, 1))).toMatchObject({ code: 'gzip-corrupt' });
  });

  it('stops a decompression bomb at the size that its header claims', async () => {
    const path = await write(gzipSync(claim(1000, 50_000_000)));
    expect(await failureOf(() => readIdxBytes(path, 1))).toEqual({
      code: 'gzip-too-long',
      path,
      expectedBytes: 1008,
    });
  });

  it('takes a single byte too many for a bomb, too', async () => {
    const path = await write(gzipSync(claim(1000, 1001)));
    expect(await failureOf(() => readIdxBytes(path, 1))).toMatchObject({ code: 'gzip-too-long' });
  });

  it('does not believe a claim that no gzip file of that size can hold', async () => {
    const path = await write(gzipSync(claim(0xffff_ffff, 100)));
    expect(await failureOf(() => readIdxBytes(path, 1))).toMatchObject({
      code: 'idx-truncated',
      expectedBytes: 0xffff_ffff + 8,
    });
  });

  it('leaves a gzip file that holds less than its header says to the decoder', async () => {
    const read = await readIdxBytes(await write(gzipSync(claim(1000, 999))), 1);
    expect(read).toHaveLength(1007);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('hello')],
  ])('refuses a gzip file of %s', async (_, content) => {
    const path = await write(gzipSync(content));
    expect(await failureOf(() => readIdxBytes(path, 1))).toMatchObject({ code: 'idx-bad-magic' });
  });

  it('says why a file cannot be read', async () => {
    const folder = await createTemporaryFolder();
    const path = join(folder, 'not-there');
    expect(await failureOf(() => readIdxBytes(path, 1))).toEqual({
      code: 'cannot-read',
      path,
      reason: 'there is no such file or folder',
    });
    expect(await failureOf(() => readIdxBytes(folder, 1))).toEqual({
      code: 'cannot-read',
      path: folder,
      reason: 'it is a folder',
    });
  });
});
