import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { IMAGE_SIZE } from '../../dist/data/digit-image.js';
import { forEachConcurrently } from '../../dist/data/export/for-each-concurrently.js';
import { encodeGrayPng } from '../../dist/data/image/encode-png.js';
import { imageAt } from '../../dist/data/labeled-images.js';
import { readImages } from '../measurements/request.js';

/** @import { Workspace } from '../workspace.js' */

const CONCURRENT_FILES = 16;

/**
 * A folder with nothing but pictures.
 * @typedef {{ folder: string, names: readonly string[] }} Pictures
 */

/**
 * Writes the workspace's first images as PNGs, white on black as MNIST's are.
 * @param {Workspace} workspace
 * @param {number} count
 * @returns {Promise<Pictures>}
 */
export async function writePictures({ folder: parent, data }, count) {
  const folder = join(parent, 'pictures');
  const images = readImages(data);
  const names = Array.from({ length: count }, (_, i) => `${String(i + 1).padStart(5, '0')}.png`);
  await mkdir(folder);
  await forEachConcurrently(count, CONCURRENT_FILES, async (index) => {
    const png = await encodeGrayPng(imageAt(images, index), IMAGE_SIZE, IMAGE_SIZE);
    await writeFile(join(folder, names[index] ?? ''), png);
  });
  return { folder, names };
}
