import { rm } from 'node:fs/promises';
import { MnistError } from '../../errors/mnist-error.js';
import { downloadMnist, type DownloadMnistOptions } from './download-mnist.js';
import { MNIST_FILES, type PublishedFile } from './mnist-files.js';
import { verifyMnist, type FileCheck } from './verify-mnist.js';

/** What {@link completeMnist} needs to know. */
export interface CompleteMnistOptions extends DownloadMnistOptions {
  /** Whether files that are there already are replaced, damaged or not. */
  readonly force: boolean;
}

/** A file that is complete and verified now. */
export interface CompletedFile {
  readonly file: PublishedFile;
  readonly path: string;
  /** Whether it was downloaded now, or was there before. */
  readonly isNew: boolean;
}

/**
 * Downloads what a folder lacks of MNIST. A file of MNIST's name with other content is left alone
 * unless `force` is set: it may be a dataset that somebody keeps in MNIST's format.
 *
 * @returns one entry for each file, in the order of `files`
 * @throws MnistError `download-failed`, `cannot-write`, and what is wrong with a damaged file, such
 *   as `checksum-mismatch`
 */
export async function completeMnist(options: CompleteMnistOptions): Promise<CompletedFile[]> {
  const { folder, files = MNIST_FILES, force } = options;
  const checks = await verifyMnist(folder, files);
  const wanted = checks.filter((check) => force || isWanted(check));
  const paths =
    wanted.length === 0
      ? []
      : await downloadMnist({ ...options, files: wanted.map(({ file }) => file) });
  return Promise.all(
    checks.map(async (check): Promise<CompletedFile> => {
      const index = wanted.indexOf(check);
      if (check.status === 'verified' && index === -1) {
        return { file: check.file, path: check.path, isNew: false };
      }
      const path = paths[index]!;
      // An old file under another of the accepted names would be found instead of the new one.
      if (check.status !== 'missing' && check.path !== path) await rm(check.path, { force: true });
      return { file: check.file, path, isNew: true };
    }),
  );
}

function isWanted(check: FileCheck): boolean {
  if (check.status === 'damaged') throw new MnistError(check.failure);
  return check.status === 'missing';
}
