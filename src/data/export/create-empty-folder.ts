import { readdir } from 'node:fs/promises';
import { MnistError } from '../../errors/mnist-error.js';
import { orCannotWrite } from '../../files/explain-system-error.js';
import { makeFolder } from '../../files/make-folder.js';

/**
 * Makes a folder that must not have anything in it yet, so that old and new files never mix.
 *
 * @throws MnistError `cannot-write`
 */
export async function createEmptyFolder(path: string): Promise<void> {
  await makeFolder(path);
  const names = await orCannotWrite(path, () => readdir(path));
  if (names.length === 0) return;
  throw new MnistError({ code: 'cannot-write', path, reason: 'the folder is not empty' });
}
