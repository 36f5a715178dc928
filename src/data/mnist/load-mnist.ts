import { MnistError } from '../../errors/mnist-error.js';
import { decodeLabeledImages, type FileContent } from '../idx/decode-labeled-images.js';
import { readIdxBytes } from '../idx/read-idx-bytes.js';
import type { LabeledImages } from '../labeled-images.js';
import { sha256 } from '../../files/sha256.js';
import type { DownloadPatience } from './download-file.js';
import { downloadMnist, type DownloadProgress } from './download-mnist.js';
import { findIdxFile } from './find-idx-file.js';
import {
  filesOfSplit,
  MNIST_FILES,
  rankOf,
  type PublishedFile,
  type Split,
} from './mnist-files.js';
import { mnistFolder } from './mnist-folder.js';
import { mnistMirrors } from './mnist-mirrors.js';

/** What {@link loadMnist} needs to know. */
export interface LoadMnistOptions {
  /** The value of `--data-dir`. */
  readonly dataDir?: string | undefined;
  readonly env: NodeJS.ProcessEnv;
  readonly split: Split;
  /** Is told how far the download is, if there has to be one. */
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined;
  /** The published files; others in tests only. */
  readonly files?: readonly PublishedFile[];
  readonly patience?: DownloadPatience;
}

/**
 * Loads one part of MNIST, from this machine if it is there, else by downloading it first. The
 * files' checksums are verified every time: it takes 30 ms, next to 100 ms for decompression.
 *
 * @returns 60,000 images for `train`, 10,000 for `test`
 * @throws MnistError `download-failed`, `checksum-mismatch`, `cannot-write`, and what
 *   `readIdxBytes` and `decodeLabeledImages` throw
 */
export async function loadMnist(options: LoadMnistOptions): Promise<LabeledImages> {
  const { env, split, onProgress, files = MNIST_FILES, patience } = options;
  const folder = mnistFolder(options);
  const { images, labels } = filesOfSplit(files, split);
  const pair = [images, labels];
  const found = await Promise.all(pair.map((file) => findIdxFile(folder, file)));
  const missing = pair.filter((_, index) => found[index] === undefined);
  if (missing.length > 0) {
    const mirrors = mnistMirrors(env);
    await downloadMnist({
      folder,
      files: missing,
      mirrors,
      onProgress,
      ...(patience && { patience }),
    });
  }
  const [imagesContent, labelsContent] = await Promise.all([
    readContent(folder, images),
    readContent(folder, labels),
  ]);
  // First the structure, whose failures say more.
  const data = decodeLabeledImages(imagesContent, labelsContent);
  verifyChecksum(imagesContent, images);
  verifyChecksum(labelsContent, labels);
  return data;
}

async function readContent(folder: string, file: PublishedFile): Promise<FileContent> {
  const path = await findIdxFile(folder, file);
  if (path === undefined) {
    // Deleted since it was found or downloaded.
    throw new MnistError({ code: 'cannot-read', path: folder, reason: `${file.name} is gone` });
  }
  return { path, bytes: await readIdxBytes(path, rankOf(file)) };
}

function verifyChecksum({ path, bytes }: FileContent, { sha256: expected }: PublishedFile): void {
  const got = sha256(bytes);
  if (got !== expected) throw new MnistError({ code: 'checksum-mismatch', path, expected, got });
}
