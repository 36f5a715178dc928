import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { MnistError } from '../../errors/mnist-error.js';
import { orCannotRead } from '../../files/explain-system-error.js';
import { findImages } from '../image/find-images.js';
import { compareNaturally } from './compare-naturally.js';

/** Pictures too, by their names, that would be left out without a word. */
const unreadableFormats: ReadonlyMap<string, string> = new Map([
  ['.heic', 'HEIC'],
  ['.heif', 'HEIF'],
  ['.bmp', 'BMP'],
  ['.jxl', 'JPEG XL'],
  ['.jp2', 'JPEG 2000'],
  ['.psd', 'PSD'],
]);

/**
 * The pictures that lie in a folder (not in folders inside it) in natural order, as paths; other
 * files, such as texts, are none.
 *
 * @throws MnistError `cannot-read`, `unsupported-image-format` for a picture that cannot be read
 */
export async function listPictures(folder: string): Promise<string[]> {
  await refuseUnreadable(folder);
  try {
    const paths = await findImages([folder]);
    return paths.sort((a, b) => compareNaturally(basename(a), basename(b)));
  } catch (error) {
    if (error instanceof MnistError && error.failure.code === 'no-images-in-folder') return [];
    throw error;
  }
}

async function refuseUnreadable(folder: string): Promise<void> {
  const names = await orCannotRead(folder, () => readdir(folder));
  for (const name of names.sort(compareNaturally)) {
    const format = unreadableFormats.get(extname(name).toLowerCase());
    if (format === undefined || name.startsWith('.')) continue;
    throw new MnistError({ code: 'unsupported-image-format', path: join(folder, name), format });
  }
}
