import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { makeFolder } from '../../../../files/make-folder.js';
import { writeWhole } from '../../../../files/write-whole.js';

const FOLDER = 'mnist';
const FILE = 'kernels.json';

/** Whether the blocked kernels have passed their check where all of these facts held. */
export async function readPassedCheck(
  cacheFolder: string,
  facts: readonly string[],
): Promise<boolean> {
  try {
    const text = await readFile(join(cacheFolder, FOLDER, FILE), 'utf8');
    return isDeepStrictEqual(JSON.parse(text), { passed: facts });
  } catch {
    // Not there, or not readable: then they are checked again.
    return false;
  }
}

/** Remembers it, if the cache folder can be written. */
export async function rememberPassedCheck(
  cacheFolder: string,
  facts: readonly string[],
): Promise<void> {
  const text = `${JSON.stringify({ passed: facts }, null, 2)}\n`;
  try {
    await makeFolder(join(cacheFolder, FOLDER));
    await writeWhole(join(cacheFolder, FOLDER), FILE, new TextEncoder().encode(text));
  } catch {
    // A cache that cannot be written costs a check each time, and nothing else.
  }
}
