import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename, dirname, sep } from 'node:path';
import { writeWhole } from '../files/write-whole.js';
import { MnistError } from '../errors/mnist-error.js';
import { orCannotWrite } from '../files/explain-system-error.js';

/**
 * Checks that a file can be written, so that long work does not end in a failure.
 *
 * @throws MnistError `cannot-write`
 */
export async function checkOutputFile(path: string): Promise<void> {
  const folder = dirname(path);
  // With a separator behind it a file is no folder, to the operating system either.
  await orCannotWrite(folder, () => access(folder + sep, constants.W_OK));
  if (await isFolder(path)) {
    throw new MnistError({ code: 'cannot-write', path, reason: 'it is a folder' });
  }
}

/**
 * Writes a file at once: whoever opens it sees the old content or all of the new one.
 *
 * @throws MnistError `cannot-write`
 */
export async function writeOutputFile(path: string, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await writeWhole(dirname(path), basename(path), bytes);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}
