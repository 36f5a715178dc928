import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkOutputFile, writeOutputFile } from '../../src/commands/output-file.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mnist-output-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('checkOutputFile', () => {
  it('takes a new file and one that is there, and writes nothing', async () => {
    await writeFile(path.join(folder, 'old.csv'), 'old');
    await checkOutputFile(path.join(folder, 'old.csv'));
    await checkOutputFile(path.join(folder, 'new.csv'));
    expect(await readdir(folder)).toEqual(['old.csv']);
  });

  it('takes a bare file name for one in the working folder', async () => {
    await checkOutputFile('new.csv');
  });

  it('names the folder that is not there, or is a file', async () => {
    await writeFile(path.join(folder, 'file'), '');
    await expect(checkOutputFile(path.join(folder, 'no', 'x.csv'))).rejects.toMatchObject({
      failure: {
        code: 'cannot-write',
        path: path.join(folder, 'no'),
        reason: 'there is no such file or folder',
      },
    });
    await expect(checkOutputFile(path.join(folder, 'file', 'x.csv'))).rejects.toMatchObject({
      failure: { code: 'cannot-write', path: path.join(folder, 'file') },
    });
  });

  it('refuses a folder', async () => {
    await mkdir(path.join(folder, 'x.csv'));
    await expect(checkOutputFile(path.join(folder, 'x.csv'))).rejects.toMatchObject({
      failure: { code: 'cannot-write', reason: 'it is a folder' },
    });
  });
});

describe('writeOutputFile', () => {
  it('replaces an older file and leaves nothing beside it', async () => {
    const file = path.join(folder, 'x.csv');
    await writeFile(file, 'an older, longer text');
    await writeOutputFile(file, 'é\n');
    expect(await readFile(file, 'utf8')).toBe('é\n');
    await writeOutputFile(file, Uint8Array.of(1, 2));
    expect([...(await readFile(file))]).toEqual([1, 2]);
    expect(await readdir(folder)).toEqual(['x.csv']);
  });
});
