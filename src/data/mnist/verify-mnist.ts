import { MnistError, type Failure } from '../../errors/mnist-error.js';
import { readIdxBytes } from '../idx/read-idx-bytes.js';
import { sha256 } from '../../files/sha256.js';
import { findIdxFile } from './find-idx-file.js';
import { MNIST_FILES, rankOf, type PublishedFile } from './mnist-files.js';

/** What was found where a published file should be. */
export type FileCheck = { readonly file: PublishedFile } & (
  | { readonly status: 'verified'; readonly path: string }
  | { readonly status: 'missing' }
  | { readonly status: 'damaged'; readonly path: string; readonly failure: Failure }
);

/**
 * Compares the files in a folder with the published ones by the SHA-256 of their uncompressed
 * content; downloads nothing. A file that differs or cannot be read is a result, not an exception.
 *
 * @returns one check for each file, in the order of `files`
 */
export async function verifyMnist(
  folder: string,
  files: readonly PublishedFile[] = MNIST_FILES,
): Promise<FileCheck[]> {
  return Promise.all(files.map((file) => verifyFile(folder, file)));
}

async function verifyFile(folder: string, file: PublishedFile): Promise<FileCheck> {
  const path = await findIdxFile(folder, file);
  if (path === undefined) return { file, status: 'missing' };
  try {
    const got = sha256(await readIdxBytes(path, rankOf(file)));
    if (got === file.sha256) return { file, status: 'verified', path };
    const failure: Failure = { code: 'checksum-mismatch', path, expected: file.sha256, got };
    return { file, status: 'damaged', path, failure };
  } catch (error) {
    if (!(error instanceof MnistError)) throw error;
    return { file, status: 'damaged', path, failure: error.failure };
  }
}
