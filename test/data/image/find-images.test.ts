import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findImages } from '../../../src/data/image/find-images.js';
import { failureOf } from '../failure-of.js';

describe('findImages', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mnist-find-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function touch(...names: readonly string[]): Promise<void> {
    for (const name of names) await writeFile(join(folder, name), '');
  }

  it('leaves names of files, missing ones and stdin as they are', async () => {
    await touch('b.png', 'a.txt');
    const paths = ['b.png', 'a.txt', 'missing.png', 'a.txt/inside.png'].map((n) => join(folder, n));
    expect(await findImages(['-', ...paths, '-'])).toEqual(['-', ...paths, '-']);
  });

  it('puts pictures in the place of their folder, as a person would count them', async () => {
    await touch('10.png', '2.png', 'b1.JPEG', 'a10.svg', 'a9.webp', '1.tif', 'A9b.avif');
    expect(await findImages(['x', folder, 'y'])).toEqual([
      'x',
      ...['1.tif', '2.png', '10.png', 'a9.webp', 'A9b.avif', 'a10.svg', 'b1.JPEG'].map((name) =>
        join(folder, name),
      ),
      'y',
    ]);
  });

  it('passes by hidden files, other files and folders', async () => {
    await touch('.hidden.png', 'model.json', 'README', 'png', 'digit.png');
    await mkdir(join(folder, 'folder.png'));
    await writeFile(join(folder, 'folder.png', 'inside.png'), '');
    expect(await findImages([folder])).toEqual([join(folder, 'digit.png')]);
  });

  it.skipIf(process.platform === 'win32')('follows links', async () => {
    await touch('digit.png');
    await symlink('digit.png', join(folder, 'link.png'));
    await symlink(folder, join(folder, 'itself'));
    const found = await findImages([join(folder, 'itself')]);
    expect(found).toEqual(['digit.png', 'link.png'].map((name) => join(folder, 'itself', name)));
  });

  it('names a folder without pictures', async () => {
    await touch('notes.txt');
    const failure = await failureOf(() => findImages([folder]));
    expect(failure).toEqual({ code: 'no-images-in-folder', path: folder });
  });
});
