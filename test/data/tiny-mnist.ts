import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { encodeLabeledImages } from '../../src/data/idx/encode-labeled-images.js';
import { DIGIT_NAMES, type LabeledImages } from '../../src/data/labeled-images.js';
import { MNIST_FILES, type PublishedFile, type Split } from '../../src/data/mnist/mnist-files.js';

/** Images that differ from each other, with the labels 0, 1, ... 9, 0, 1, ... */
export function createTinyDigits(count: number, firstPixel = 1): LabeledImages {
  const images = Uint8Array.from({ length: count * 784 }, (_, i) => (firstPixel + i * 7) % 256);
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 10);
  return { images, labels, count, classNames: DIGIT_NAMES };
}

/** The digits of the tiny stand-in for MNIST. */
export const tinyDigits: Readonly<Record<Split, LabeledImages>> = {
  train: createTinyDigits(30),
  test: createTinyDigits(12, 100),
};

const encoded = {
  train: encodeLabeledImages(tinyDigits.train),
  test: encodeLabeledImages(tinyDigits.test),
};

/** The uncompressed content of one of the tiny files. */
export function tinyContent(file: PublishedFile): Uint8Array {
  return encoded[file.split][file.content];
}

/** The tiny files under MNIST's names, with their own checksums. */
export const tinyFiles: readonly PublishedFile[] = MNIST_FILES.map((file) => ({
  ...file,
  bytes: tinyContent(file).length,
  downloadBytes: gzipSync(tinyContent(file)).length,
  sha256: createHash('sha256').update(tinyContent(file)).digest('hex'),
}));

/** Writes the tiny files of one part, or of both, as gzip files. */
export async function writeTinyMnist(folder: string, split?: Split): Promise<void> {
  for (const file of tinyFiles) {
    if (split !== undefined && file.split !== split) continue;
    await writeFile(join(folder, `${file.name}.gz`), gzipSync(tinyContent(file)));
  }
}
