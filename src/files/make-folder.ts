import { mkdir } from 'node:fs/promises';
import { orCannotWrite } from './explain-system-error.js';

/**
 * Makes a folder, and those that it lies in, unless they are there.
 *
 * @throws MnistError `cannot-write`
 */
export async function makeFolder(path: string): Promise<void> {
  await orCannotWrite(path, () => mkdir(path, { recursive: true }));
}
