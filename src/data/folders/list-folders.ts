import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { orCannotRead } from '../../files/explain-system-error.js';
import { compareNaturally } from './compare-naturally.js';

/** What archives made on a Mac have beside their content. */
const MAC_FOLDER = '__MACOSX';

/**
 * The names of the folders in a folder, in natural order, links to folders too; without hidden ones
 * and those of a Mac's archives.
 *
 * @throws MnistError `cannot-read`
 */
export async function listFolders(path: string): Promise<string[]> {
  const entries = await orCannotRead(path, () => readdir(path, { withFileTypes: true }));
  const names: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === MAC_FOLDER) continue;
    const isLink = entry.isSymbolicLink();
    if (isLink ? await leadsToFolder(join(path, entry.name)) : entry.isDirectory()) {
      names.push(entry.name);
    }
  }
  return names.sort(compareNaturally);
}

async function leadsToFolder(link: string): Promise<boolean> {
  return stat(link).then(
    (target) => target.isDirectory(),
    () => false,
  );
}
