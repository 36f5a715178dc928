import { IMAGES_RANK, LABELS_RANK } from '../idx/decode-labeled-images.js';

/** A part of a dataset: what is trained on, or what is measured on. */
export type Split = 'train' | 'test';

/** One of the files that a dataset in MNIST's layout consists of. */
export interface IdxFileName {
  /** The name without `.gz`. */
  readonly name: string;
  readonly split: Split;
  readonly content: 'images' | 'labels';
}

/** A published file with what is known about it. */
export interface PublishedFile extends IdxFileName {
  /** SHA-256 of the uncompressed file, as lower-case hexadecimal. */
  readonly sha256: string;
  /** Bytes of the uncompressed file. */
  readonly bytes: number;
  /** Bytes of the gzip file that the mirrors deliver; for showing progress only. */
  readonly downloadBytes: number;
}

/**
 * The four files of MNIST, 60,000 training and 10,000 test images.
 *
 * @see http://yann.lecun.com/exdb/mnist/
 */
export const MNIST_FILES: readonly PublishedFile[] = [
  {
    name: 'train-images-idx3-ubyte',
    split: 'train',
    content: 'images',
    sha256: 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
    bytes: 47_040_016,
    downloadBytes: 9_912_422,
  },
  {
    name: 'train-labels-idx1-ubyte',
    split: 'train',
    content: 'labels',
    sha256: '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
    bytes: 60_008,
    downloadBytes: 28_881,
  },
  {
    name: 't10k-images-idx3-ubyte',
    split: 'test',
    content: 'images',
    sha256: '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
    bytes: 7_840_016,
    downloadBytes: 1_648_877,
  },
  {
    name: 't10k-labels-idx1-ubyte',
    split: 'test',
    content: 'labels',
    sha256: 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
    bytes: 10_008,
    downloadBytes: 4_542,
  },
];

/** The files of one part, images first. */
export function filesOfSplit<File extends IdxFileName>(
  files: readonly File[],
  split: Split,
): { images: File; labels: File } {
  const images = files.find((file) => file.split === split && file.content === 'images');
  const labels = files.find((file) => file.split === split && file.content === 'labels');
  if (!images || !labels) throw new Error(`no files are listed for the ${split} split`);
  return { images, labels };
}

/** The number of axes of a file: 3 for images, 1 for labels. */
export function rankOf({ content }: IdxFileName): number {
  return content === 'images' ? IMAGES_RANK : LABELS_RANK;
}
