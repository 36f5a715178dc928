import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { writePngFolders } from '../../../src/data/export/write-png-folders.js';
import {
  loadPictureFolder,
  type BlankPictures,
  type LoadPictureFolderOptions,
} from '../../../src/data/folders/load-picture-folder.js';
import { scanPictureFolder } from '../../../src/data/folders/scan-picture-folder.js';
import { decodeImage } from '../../../src/data/image/decode.js';
import { imageToDigit } from '../../../src/data/image/read-digit.js';
import { imageAt, selectImages, type LabeledImages } from '../../../src/data/labeled-images.js';
import { generateSyntheticDigits } from '../../../src/data/synthetic/generate.js';
import { failureOf } from '../failure-of.js';
import { createTemporaryFolder } from '../temporary-folder.js';
import { blankPng, digitPng, digits, writeFiles } from './write-pictures.js';

/** Loads all pictures of a folder without parts. */
async function load(
  folder: string,
  options: Partial<LoadPictureFolderOptions> = {},
): Promise<LabeledImages> {
  const { classNames, parts } = await scanPictureFolder(folder);
  return loadPictureFolder(parts.get('all')!, { classNames, ...options });
}

/** The images class after class, as folders have them. */
function byClass(data: LabeledImages): LabeledImages {
  const indices = Array.from({ length: data.count }, (_, i) => i);
  return selectImages(
    data,
    indices.sort((a, b) => data.labels[a]! - data.labels[b]! || a - b),
  );
}

describe('loadPictureFolder', () => {
  it.each([12, 700])('gives %d exported images back, bit for bit', async (count) => {
    const folder = await createTemporaryFolder();
    const data = generateSyntheticDigits({ count, seed: 3 });
    await writePngFolders(data, folder, () => undefined);
    const loaded = await load(folder);
    expect(loaded).toMatchObject({ count, classNames: data.classNames });
    expect(Buffer.from(loaded.images).equals(byClass(data).images)).toBe(true);
    expect(loaded.labels).toEqual(byClass(data).labels);
  });

  it.each([
    ['dark ink on white', () => digitPng(2, { negative: true })],
    [
      'a large drawing',
      async () =>
        sharp(await digitPng(2))
          .resize(200, 160)
          .png()
          .toBuffer(),
    ],
    [
      'a JPEG photo',
      async () =>
        sharp(await digitPng(2))
          .resize(90)
          .negate()
          .jpeg()
          .toBuffer(),
    ],
  ])('reads %s as predict does', async (_, draw) => {
    const folder = await createTemporaryFolder();
    const bytes = await draw();
    await writeFiles(folder, { '7/1.png': bytes });
    const { images, labels } = await load(folder);
    expect(images).toEqual(imageToDigit(await decodeImage(bytes, 'x')));
    expect(labels).toEqual(Uint8Array.of(7));
  });

  it('takes grey pictures of 28x28 as they are in any format', async () => {
    const folder = await createTemporaryFolder();
    const inColors = await sharp(await digitPng(4))
      .toColourspace('srgb')
      .png()
      .toBuffer();
    const webp = await sharp(await digitPng(5))
      .webp({ lossless: true })
      .toBuffer();
    await writeFiles(folder, { '1/1.png': inColors, '1/2.webp': webp });
    const { images } = await load(folder);
    expect(images.subarray(0, 784)).toEqual(imageAt(digits, 4));
    expect(images.subarray(784)).toEqual(imageAt(digits, 5));
  });

  it('keeps the order of both ways of reading', async () => {
    const folder = await createTemporaryFolder();
    await writeFiles(folder, {
      '2/10.png': await digitPng(3),
      '2/9.png': await digitPng(1, { negative: true }),
      '1/1.png': await digitPng(2),
    });
    const { images, labels } = await load(folder);
    expect(labels).toEqual(Uint8Array.of(1, 2, 2));
    expect(images.subarray(0, 784)).toEqual(imageAt(digits, 2));
    expect(images.subarray(2 * 784)).toEqual(imageAt(digits, 3));
  });

  it('leaves blank pictures out, and says so', async () => {
    const folder = await createTemporaryFolder();
    await writeFiles(folder, {
      '1/1.png': await blankPng(),
      '1/2.png': await digitPng(0),
      '3/1.png': await blankPng(),
      '3/2.png': await digitPng(1),
    });
    const told: BlankPictures[] = [];
    const { images, labels, count } = await load(folder, { onBlank: (blank) => told.push(blank) });
    expect(told).toEqual([{ count: 2, first: join(folder, '1', '1.png') }]);
    expect(count).toBe(2);
    expect(labels).toEqual(Uint8Array.of(1, 3));
    expect(images).toHaveLength(2 * 784);
    expect(images.subarray(784)).toEqual(imageAt(digits, 1));
  });

  it('refuses a folder in which all are blank', async () => {
    const folder = await createTemporaryFolder();
    await writeFiles(folder, { '1/1.png': await blankPng(), '5/1.png': await blankPng() });
    expect(await failureOf(() => load(folder))).toEqual({
      code: 'only-blank-pictures',
      count: 2,
      first: join(folder, '1', '1.png'),
    });
  });

  it.each([
    ['empty-image-file', ''],
    ['cannot-decode-image', 'no picture'],
    // Too large to be looked at twice.
    ['cannot-decode-image', 'no picture'.repeat(10_000)],
  ])('names the file that cannot be read, %s', async (code, content) => {
    const folder = await createTemporaryFolder();
    await writeFiles(folder, { '1/1.png': await digitPng(0), '1/2.png': content });
    const path = join(folder, '1', '2.png');
    expect(await failureOf(() => load(folder))).toMatchObject({ code, path });
  });

  it('takes a limited number evenly, and tells how far it is', async () => {
    const folder = await createTemporaryFolder();
    await writePngFolders(digits, folder, () => undefined);
    const told: number[][] = [];
    const { labels } = await load(folder, {
      limit: 4,
      onProgress: (...progress) => told.push(progress),
    });
    const present = [...new Set(digits.labels)].sort((a, b) => a - b);
    expect([...labels]).toEqual(present.slice(0, 4));
    expect(told).toEqual([1, 2, 3, 4].map((done) => [done, 4]));
  });
});
