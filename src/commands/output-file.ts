import { constants } from 'node:fs';
import { access, stat, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { writeWhole } from '../data/mnist/write-whole.js';
import { MnistError } from '../errors/mnist-error.js';
import { systemErrorReason } from '../errors/system-error.js';

/**
 * Checks that a file can be written, so that long work does not end in a failure.
 *
 * @throws MnistError `cannot-write`
 */
export async function checkOutputFile(path: string): Promise<void> {
  const kind = await kindOf(path);
  if (kind === 'folder') {
    throw new MnistError({ code: 'cannot-write', path, reason: 'it is a folder' });
  }
  const place = kind === 'device' ? path : dirname(path);
  await explain(place, () => access(place, constants.W_OK));
}

/**
 * Writes a file at once: whoever opens it sees the old content or all of the new one. Pipes and
 * devices, such as `/dev/stdout`, are written as they are.
 *
 * @throws MnistError `cannot-write`
 */
export async function writeOutputFile(path: string, content: string | Uint8Array): Promise<void> {
  if ((await kindOf(path)) === 'device') {
    await explain(path, () => writeFile(path, content));
    return;
  }
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await writeWhole(dirname(path), basename(path), bytes);
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'device' | 'nothing'> {
  const stats = await explain(path, () =>
    stat(path).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }),
  );
  if (!stats) return 'nothing';
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() ? 'file' : 'device';
}

async function explain<Result>(path: string, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    const reason = systemErrorReason(error);
    if (reason === undefined) throw error;
    throw new MnistError({ code: 'cannot-write', path, reason }, { cause: error });
  }
}
