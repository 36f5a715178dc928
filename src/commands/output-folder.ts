import { constants } from 'node:fs';
import { access, rmdir } from 'node:fs/promises';
import { orCannotWrite } from '../files/explain-system-error.js';
import { makeFolder } from '../files/make-folder.js';

/**
 * Checks that a folder can be written to, or made, so that long work does not end in a failure. It
 * is made to be sure, and taken away again: a run that fails leaves nothing behind.
 *
 * @throws MnistError `cannot-write`
 */
export async function checkOutputFolder(path: string): Promise<void> {
  const made = await makeFolder(path);
  await orCannotWrite(path, () => access(path, constants.W_OK));
  for (const folder of made.toReversed()) await orCannotWrite(folder, () => rmdir(folder));
}
