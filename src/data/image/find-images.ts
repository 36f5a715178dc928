import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { MnistError } from '../../errors/mnist-error.js';
import { orCannotRead } from '../../files/explain-system-error.js';

const extensions = new Set([
  '.png',
  '.jpg',
  '.jpeg',
  '.webp',
  '.gif',
  '.tif',
  '.tiff',
  '.avif',
  '.svg',
]);

/**
 * Puts the pictures that lie in a folder (not in folders inside it) in the place of its name:
 * those whose names end as a readable format's do and do not begin with a dot, `2.png` before
 * `10.png`. Other names stay as they are, also those of files that are not there.
 *
 * @throws MnistError `cannot-read`, `no-images-in-folder`
 */
export async function findImages(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    // One by one: spreading a large folder would overflow the stack.
    for (const file of isFolder(path) ? await listImages(path) : [path]) found.push(file);
  }
  return found;
}

async function listImages(folder: string): Promise<string[]> {
  const entries = await orCannotRead(folder, () => readdir(folder, { withFileTypes: true }));
  const names = entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('.') && extensions.has(extname(name).toLowerCase()));
  if (names.length === 0) throw new MnistError({ code: 'no-images-in-folder', path: folder });
  const { compare } = new Intl.Collator('en', { numeric: true });
  return names.sort(compare).map((name) => join(folder, name));
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    // Whoever reads the file will find out why, and say so.
    return false;
  }
}
