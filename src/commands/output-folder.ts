import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { MnistError } from '../errors/mnist-error.js';
import { systemErrorReason } from '../errors/system-error.js';

/**
 * Checks that a folder can be written to, or made, so that long work does not end in a failure.
 * Nothing is made yet.
 *
 * @throws MnistError `cannot-write`
 */
export async function checkOutputFolder(path: string): Promise<void> {
  let place = resolve(path);
  for (;;) {
    try {
      const isFolder = (await stat(place)).isDirectory();
      if (!isFolder) {
        throw new MnistError({ code: 'cannot-write', path: place, reason: 'it is a file' });
      }
      await access(place, constants.W_OK);
      return;
    } catch (error) {
      const reason = systemErrorReason(error);
      if (reason === undefined) throw error;
      const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (!isMissing || dirname(place) === place) {
        throw new MnistError({ code: 'cannot-write', path: place, reason }, { cause: error });
      }
      place = dirname(place);
    }
  }
}
