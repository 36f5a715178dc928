import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MnistError } from '../../src/errors/mnist-error.js';
import { makeFolder } from '../../src/files/make-folder.js';

describe('makeFolder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mnist-folder-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('makes all folders of a path', async () => {
    const path = join(folder, 'a', 'b', 'c');
    expect(await makeFolder(path)).toEqual([join(folder, 'a'), join(folder, 'a', 'b'), path]);
    expect((await stat(path)).isDirectory()).toBe(true);
  });

  it('is content with a folder that is there', async () => {
    expect(await makeFolder(folder)).toEqual([]);
  });

  it('can be called many times at once', async () => {
    const path = join(folder, 'x', 'y');
    await Promise.all(Array.from({ length: 8 }, () => makeFolder(path)));
    expect((await stat(path)).isDirectory()).toBe(true);
  });

  it.each(['file', 'file/below'])('refuses %s where a file is in the way', async (name) => {
    await writeFile(join(folder, 'file'), '');
    const failure: unknown = await makeFolder(join(folder, name)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MnistError);
    expect((failure as MnistError).failure.code).toBe('cannot-write');
  });

  it.skipIf(process.platform !== 'linux')('does not hang where no folder can be', async () => {
    await expect(makeFolder('/proc/no/such')).rejects.toBeInstanceOf(MnistError);
  });
});
