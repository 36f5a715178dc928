import { readFile, stat } from 'node:fs/promises';
import { MnistError } from '../errors/mnist-error.js';
import { orCannotRead } from './explain-system-error.js';

/** The largest file that is read as a whole: about 2.7 million digit images. */
export const MAX_FILE_BYTES = 2 ** 31 - 1;

/**
 * Reads a whole file.
 *
 * @throws MnistError `cannot-read`, `file-too-large`
 */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  return orCannotRead(path, async () => {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) {
      const facts = { path, bytes: size, maxBytes: MAX_FILE_BYTES };
      throw new MnistError({ code: 'file-too-large', ...facts });
    }
    return readFile(path);
  });
}
