import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { systemErrorReason } from '../../errors/system-error.js';
import type { IdxFileName } from './mnist-files.js';

/**
 * Looks for a file of MNIST's layout in a folder: uncompressed or with `.gz`, and as
 * `train-images.idx3-ubyte` too, the way some archives unpack it.
 *
 * @returns its path, the uncompressed file's when there are both; `undefined` when there is none
 */
export async function findIdxFile(
  folder: string,
  { name }: IdxFileName,
): Promise<string | undefined> {
  const names = [name, name.replace('-idx', '.idx')];
  for (const candidate of [...names, ...names.map((plain) => `${plain}.gz`)]) {
    const path = join(folder, candidate);
    if (await isFile(path)) return path;
  }
  return undefined;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (systemErrorReason(error) === undefined) throw error;
    return false;
  }
}
