import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { orCannotWrite } from './explain-system-error.js';

/**
 * Makes a folder, and those that it lies in, unless they are there.
 *
 * @throws MnistError `cannot-write`
 */
export async function makeFolder(path: string): Promise<void> {
  await orCannotWrite(path, () => makeFolders(resolve(path)));
}

// One by one: Node's own recursive mkdir never returns where the system refuses new folders with
// ENOENT, as below /proc.
async function makeFolders(path: string): Promise<void> {
  const isThere = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isThere) return;
  if (dirname(path) !== path) await makeFolders(dirname(path));
  try {
    await mkdir(path);
  } catch (error) {
    // Somebody else has made it in the meantime; a file of that name is a failure.
    const isFolder = (error as NodeJS.ErrnoException).code === 'EEXIST';
    if (!isFolder || !(await stat(path)).isDirectory()) throw error;
  }
}
