import { randomUUID } from 'node:crypto';
import { open, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { orCannotWrite } from './explain-system-error.js';

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
  return orCannotWrite(path, async () => {
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
      // What can be tidied up is; the first error is the one to tell of.
      await unlink(temporaryPath).catch(() => undefined);
      throw error;
    }
  });
}
