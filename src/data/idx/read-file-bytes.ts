import { readFile, stat } from 'node:fs/promises';
import { MnistError } from '../../errors/mnist-error.js';
import { systemErrorReason } from '../../errors/system-error.js';

/** The largest file that is read as a whole: about 2.7 million digit images. */
export const MAX_FILE_BYTES = 2 ** 31 - 1;

/**
 * Reads a whole file.
 *
 * @throws MnistError `cannot-read`, `file-too-large`
 */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) {
      throw new MnistError({
        code: 'file-too-large',
        path,
        bytes: size,
        maxBytes: MAX_FILE_BYTES,
      });
    }
    return await readFile(path);
  } catch (error) {
    const reason = systemErrorReason(error);
    if (reason === undefined) throw error;
    throw new MnistError({ code: 'cannot-read', path, reason }, { cause: error });
  }
}
