import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

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
  return join(cacheFolder(env, platform ?? process.platform, home ?? homedir()), 'mnist');
}

/** The user's cache folder; see https://specifications.freedesktop.org/basedir-spec/latest/ */
function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  // The specification says that a relative path is invalid and must be ignored.
  if (env.XDG_CACHE_HOME && isAbsolute(env.XDG_CACHE_HOME)) return env.XDG_CACHE_HOME;
  if (platform === 'darwin') return join(home, 'Library', 'Caches');
  if (platform === 'win32') return env.LOCALAPPDATA ?? join(home, 'AppData', 'Local');
  return join(home, '.cache');
}
