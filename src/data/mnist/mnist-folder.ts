import { join, resolve } from 'node:path';
import { userCacheFolder } from '../../files/user-cache-folder.js';

/** What decides where MNIST's files are. */
export interface MnistFolderOptions {
  /** The value of `--data-dir`. */
  readonly dataDir?: string | undefined;
  readonly env: NodeJS.ProcessEnv;
  /** This machine's when not given. */
  readonly platform?: NodeJS.Platform;
  /** This user's when not given. */
  readonly home?: string;
}

/**
 * Says where MNIST's files are, and where they are downloaded to: `--data-dir`, else
 * `$MNIST_DATA_DIR`, else `mnist` in the user's cache folder. The first that is set counts; nothing
 * is looked up on the disk.
 */
export function mnistFolder({ dataDir, env, platform, home }: MnistFolderOptions): string {
  if (dataDir) return resolve(dataDir);
  if (env.MNIST_DATA_DIR) return resolve(env.MNIST_DATA_DIR);
  return join(userCacheFolder(env, platform, home), 'mnist');
}
