import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { orCannotWrite } from '../../files/explain-system-error.js';
import { IMAGE_SIZE } from '../digit-image.js';
import { encodeGrayPng } from '../image/encode-png.js';
import { imageAt, type LabeledImages } from '../labeled-images.js';
import { createEmptyFolder } from './create-empty-folder.js';
import { forEachConcurrently } from './for-each-concurrently.js';

/** Enough to keep the encoder's threads and the disk busy. */
const CONCURRENT_FILES = 16;

/**
 * Writes each image as a grey PNG, white digit on black, into a folder named after its class:
 * `folder/7/00001.png`. The numbers count through all classes from 1, in the dataset's order.
 *
 * @param data the images
 * @param folder made if it does not exist; must be empty
 * @param onProgress is told how many images are written
 * @throws MnistError `cannot-write`
 */
export async function writePngFolders(
  data: LabeledImages,
  folder: string,
  onProgress: (writtenImages: number) => void,
): Promise<void> {
  await createEmptyFolder(folder);
  let written = 0;
  const digits = Math.max(5, String(data.count).length);
  await orCannotWrite(folder, async () => {
    await Promise.all(data.classNames.map((name) => mkdir(join(folder, name))));
    await forEachConcurrently(data.count, CONCURRENT_FILES, async (index) => {
      const png = await encodeGrayPng(imageAt(data, index), IMAGE_SIZE, IMAGE_SIZE);
      const className = data.classNames[data.labels[index]!]!;
      const name = `${String(index + 1).padStart(digits, '0')}.png`;
      await writeFile(join(folder, className, name), png);
      onProgress(++written);
    });
  });
}
