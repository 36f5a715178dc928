import { mkdir, readdir } from 'node:fs/promises';
import { MnistError } from '../../errors/mnist-error.js';
import { systemErrorReason } from '../../errors/system-error.js';

/**
 * Makes a folder that must not have anything in it yet, so that old and new files never mix.
 *
 * @throws MnistError `cannot-write`
 */
export async function createEmptyFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
    const names = await readdir(path);
    if (names.length === 0) return;
  } catch (error) {
    const reason = systemErrorReason(error);
    if (reason === undefined) throw error;
    throw new MnistError({ code: 'cannot-write', path, reason }, { cause: error });
  }
  throw new MnistError({ code: 'cannot-write', path, reason: 'the folder is not empty' });
}
