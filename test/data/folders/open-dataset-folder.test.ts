import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatasetFolder } from '../../../src/data/folders/open-dataset-folder.js';
import type { PictureFolder } from '../../../src/data/folders/scan-picture-folder.js';
import { DIGIT_NAMES } from '../../../src/data/labeled-images.js';
import { failureOf } from '../failure-of.js';
import { createTemporaryFolder } from '../temporary-folder.js';
import { writeTinyMnist } from '../tiny-mnist.js';
import { writeFiles } from './write-pictures.js';

/** A folder with such files in it, which are empty: what is in them is not looked at. */
async function createFolder(...names: string[]): Promise<string> {
  const folder = await createTemporaryFolder();
  await writeFiles(folder, Object.fromEntries(names.map((name) => [name, ''])));
  return folder;
}

async function openPictures(folder: string): Promise<PictureFolder> {
  const opened = await openDatasetFolder(folder);
  if (opened.kind !== 'pictures') throw new Error(`it holds ${opened.kind}`);
  expect(opened.parts).toEqual([...opened.pictures.parts.keys()]);
  return opened.pictures;
}

describe('openDatasetFolder with pictures', () => {
  it('finds classes and files in natural order, whatever the file system’s', async () => {
    const folder = await createFolder('7/10.png', '7/2.png', '7/02.png', '3/b.JPG', '3/a.webp');
    const { classNames, parts } = await openPictures(folder);
    expect(classNames).toEqual(DIGIT_NAMES);
    expect([...parts]).toEqual([
      [
        'all',
        [
          { name: '3', pictures: [join(folder, '3', 'a.webp'), join(folder, '3', 'b.JPG')] },
          {
            name: '7',
            pictures: ['02.png', '2.png', '10.png'].map((name) => join(folder, '7', name)),
          },
        ],
      ],
    ]);
  });

  it('finds train and test, whose classes are the same', async () => {
    const folder = await createFolder('test/cat/1.png', 'train/ant/1.png', 'train/dog/1.png');
    const { classNames, parts } = await openPictures(folder);
    expect(classNames).toEqual(['ant', 'cat', 'dog']);
    expect([...parts.keys()]).toEqual(['train', 'test']);
    expect(parts.get('test')?.map(({ name }) => name)).toEqual(['cat']);
  });

  it('finds one of them, where there is no other', async () => {
    const folder = await createFolder('test/7/1.png', 'train/notes.txt');
    expect([...(await openPictures(folder)).parts.keys()]).toEqual(['test']);
  });

  it('overlooks what is no picture', async () => {
    const folder = await createFolder(
      ...['README', 'labels.csv', '.DS_Store', '7/1.png', '7/.1.png', '7/Thumbs.db', '7/1.txt'],
      ...['__MACOSX/7/._1.png', '.git/7/1.png', 'notes/x.txt', '7/more/2.png', '7/.x.heic'],
    );
    await mkdir(join(folder, '8'));
    const { parts } = await openPictures(folder);
    expect([...parts]).toEqual([['all', [{ name: '7', pictures: [join(folder, '7', '1.png')] }]]]);
  });

  it.skipIf(process.platform === 'win32')('follows links to folders', async () => {
    const folder = await createFolder('7/1.png');
    const linked = await createTemporaryFolder();
    await symlink(join(folder, '7'), join(linked, '7'));
    await symlink(join(folder, 'nowhere'), join(linked, '8'));
    const { parts } = await openPictures(linked);
    expect(parts.get('all')).toEqual([{ name: '7', pictures: [join(linked, '7', '1.png')] }]);
  });

  it('refuses a picture that it would have to leave out', async () => {
    const folder = await createFolder('7/1.png', '7/IMG_1.HEIC');
    expect(await failureOf(() => openDatasetFolder(folder))).toEqual({
      code: 'unsupported-image-format',
      path: join(folder, '7', 'IMG_1.HEIC'),
      format: 'HEIC',
    });
  });

  it.each([
    [[], { folders: [], unlabelled: 0 }],
    [['1.png', '2.png', 'labels.csv'], { folders: [], unlabelled: 2 }],
    [['train/1.png', 'raw/7/1.png'], { folders: ['raw', 'train'], unlabelled: 1 }],
  ])('refuses %j', async (names, facts) => {
    const path = await createFolder(...names);
    expect(await failureOf(() => openDatasetFolder(path))).toEqual({
      code: 'no-labelled-pictures',
      path,
      ...facts,
    });
  });

  it('refuses class folders beside train and test', async () => {
    const path = await createFolder('7/1.png', 'test/7/1.png');
    const failure = { code: 'mixed-dataset-folder', path, found: ['test', '7'] };
    expect(await failureOf(() => openDatasetFolder(path))).toEqual(failure);
  });
});

describe('openDatasetFolder with IDX files', () => {
  it('says which parts are there', async () => {
    const folder = await createTemporaryFolder();
    await writeTinyMnist(folder, 'test');
    expect(await openDatasetFolder(folder)).toEqual({ kind: 'idx', parts: ['test'] });
    await writeTinyMnist(folder, 'train');
    await writeFiles(folder, { 'docs/picture.png': '' });
    expect(await openDatasetFolder(folder)).toEqual({ kind: 'idx', parts: ['train', 'test'] });
  });

  it.each(['7', 'train'])('refuses a folder named %s beside them', async (name) => {
    const path = await createTemporaryFolder();
    await writeTinyMnist(path, 'test');
    await mkdir(join(path, name));
    expect(await failureOf(() => openDatasetFolder(path))).toEqual({
      code: 'mixed-dataset-folder',
      path,
      found: ['t10k-images-idx3-ubyte', 't10k-labels-idx1-ubyte', name],
    });
  });
});
