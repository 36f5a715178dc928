import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readImageFile, readImageStream } from '../../../src/data/image/read-image-bytes.js';
import { MnistError, type Failure } from '../../../src/errors/mnist-error.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mnist-read-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function failureOf(reading: Promise<Buffer>): Promise<Failure> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof MnistError) return error.failure;
    throw error;
  }
  throw new Error('the file was read');
}

describe('readImageFile', () => {
  it('reads a file', async () => {
    const path = join(folder, 'bytes');
    await writeFile(path, 'abc');
    expect(await readImageFile(path)).toEqual(Buffer.from('abc'));
  });

  it('names a file that is missing', async () => {
    const path = join(folder, 'missing.png');
    expect(await failureOf(readImageFile(path))).toEqual({
      code: 'cannot-read',
      path,
      reason: 'there is no such file or folder',
    });
  });

  it('names a folder', async () => {
    expect(await failureOf(readImageFile(folder))).toEqual({
      code: 'cannot-read',
      path: folder,
      reason: 'it is a folder',
    });
  });

  it('names an empty file', async () => {
    const path = join(folder, 'empty.png');
    await writeFile(path, '');
    expect(await failureOf(readImageFile(path))).toEqual({ code: 'empty-image-file', path });
  });

  // The superuser may read everything.
  it.skipIf(process.getuid?.() === 0)('names a file that may not be read', async () => {
    const path = join(folder, 'secret.png');
    await writeFile(path, 'x');
    await chmod(path, 0);
    expect(await failureOf(readImageFile(path))).toMatchObject({
      code: 'cannot-read',
      reason: 'no permission to read it',
    });
  });
});

describe('readImageStream', () => {
  it('reads chunks to the end', async () => {
    const stream = Readable.from([Buffer.from('ab'), Buffer.from('c')]);
    expect(await readImageStream(stream, 'stdin')).toEqual(Buffer.from('abc'));
  });

  it('stops reading a stream that does not end', async () => {
    const megabyte = Buffer.alloc(1_000_000);
    let sent = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          sent++;
          yield megabyte;
        }
      })(),
    );
    expect(await failureOf(readImageStream(endless, 'stdin'))).toEqual({
      code: 'image-too-large',
      path: 'stdin',
      limit: '100 MB',
      got: 'more than 100 MB',
    });
    expect(sent).toBeLessThan(150);
  });
});
