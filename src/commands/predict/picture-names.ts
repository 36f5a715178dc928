import { parse } from 'node:path';
import { STDIN } from '../../data/image/reading/read-digits.js';

/**
 * Gives each picture a name for the files that are written about it: its own without folder and
 * extension, with a number behind it where that would be the same for two.
 *
 * @returns a name for each file, safe in any folder
 */
export function namePictures(files: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  // Some file systems do not tell A from a.
  const taken = new Set<string>();
  for (const file of new Set(files)) {
    const own = file === STDIN ? 'stdin' : parse(file).name;
    let name = own;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${own}-${number}`;
    taken.add(name.toLowerCase());
    names.set(file, name);
  }
  return names;
}
