import { access, constants } from 'node:fs/promises';
import { orCannotWrite } from '../../files/explain-system-error.js';
import { makeFolder } from '../../files/make-folder.js';
import { DEFAULT_PATIENCE, downloadFile, type DownloadPatience } from './download-file.js';
import { MNIST_MIRRORS } from './mnist-mirrors.js';
import { MNIST_FILES, type PublishedFile } from './mnist-files.js';

/** How far a download is, over all its files. */
export interface DownloadProgress {
  /** Where the files go. */
  readonly folder: string;
  readonly receivedBytes: number;
  /** What the files usually come to; a mirror may compress them a little better or worse. */
  readonly totalBytes: number;
}

/** What {@link downloadMnist} needs to know. */
export interface DownloadMnistOptions {
  /** Where the files go; made if it does not exist. */
  readonly folder: string;
  /** The files to download, all of MNIST's when not given. */
  readonly files?: readonly PublishedFile[];
  /** Addresses that end in `/`, asked in this order. */
  readonly mirrors?: readonly string[];
  readonly patience?: DownloadPatience;
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined;
}

/**
 * Downloads files of MNIST, all at the same time; existing files of the same names are replaced.
 * Each file is complete and verified, or not there. The first failure ends the whole.
 *
 * @returns the paths of the new files, in the order of `files`
 * @throws MnistError `download-failed`, `cannot-write`
 */
export async function downloadMnist({
  folder,
  files = MNIST_FILES,
  mirrors = MNIST_MIRRORS,
  patience = DEFAULT_PATIENCE,
  onProgress,
}: DownloadMnistOptions): Promise<string[]> {
  await makeWritableFolder(folder);
  const receivedBytes = files.map(() => 0);
  const totalBytes = sum(files.map((file) => file.downloadBytes));
  const giveUp = new AbortController();
  try {
    return await Promise.all(
      files.map((file, index) =>
        downloadFile(file, {
          folder,
          mirrors,
          patience,
          signal: giveUp.signal,
          onProgress: (received) => {
            receivedBytes[index] = received;
            onProgress?.({ folder, receivedBytes: sum(receivedBytes), totalBytes });
          },
        }),
      ),
    );
  } catch (error) {
    giveUp.abort(error);
    throw error;
  }
}

/** Finds out before anything is downloaded that there is no place for it. */
async function makeWritableFolder(folder: string): Promise<void> {
  await makeFolder(folder);
  await orCannotWrite(folder, () => access(folder, constants.W_OK));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
