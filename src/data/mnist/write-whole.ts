import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MnistError } from '../../errors/mnist-error.js';
import { systemErrorReason } from '../../errors/system-error.js';

/**
 * Writes a file so that its name never stands for a part of it, even after a crash: to a temporary
 * name in the same folder, forced to the disk, then renamed.
 *
 * @returns the path of the file
 * @throws MnistError `cannot-write`
 */
export async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  const temporaryPath = join(folder, `.${name}.${randomUUID()}.part`);
  try {
    const file = await open(temporaryPath, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporaryPath, path);
    return path;
  } catch (error) {
    await rm(temporaryPath, { force: true });
    const reason = systemErrorReason(error);
    if (reason === undefined) throw error;
    throw new MnistError({ code: 'cannot-write', path, reason }, { cause: error });
  }
}
