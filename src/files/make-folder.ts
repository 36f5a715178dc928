import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { orCannotWrite } from './explain-system-error.js';

/**
 * Makes a folder, and those that it lies in, unless they are there.
 *
 * @returns the folders that were made, the outermost first
 * @throws MnistError `cannot-write`
 */
export async function makeFolder(path: string): Promise<string[]> {
  return orCannotWrite(path, () => makeFolders(resolve(path)));
}

// One by one: Node's own recursive mkdir never returns where the system refuses new folders with
// ENOENT, as below /proc.
async function makeFolders(path: string): Promise<string[]> {
  const isThere = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isThere) return [];
  const made = dirname(path) === path ? [] : await makeFolders(dirname(path));
  try {
    await mkdir(path);
    return [...made, path];
  } catch (error) {
    // Somebody else may have made it in the meantime; a file of that name is a failure.
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    if (!exists || !(await stat(path)).isDirectory()) throw error;
    return made;
  }
}
