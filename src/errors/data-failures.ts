import type { FailureDescribers } from './failure-description.js';

/** What became of one address that a file was asked from. */
export interface DownloadAttempt {
  readonly url: string;
  readonly reason: string;
}

/** What can be wrong with datasets and their files: code to facts. */
export interface DataFailures {
  /** A file that is not there or cannot be opened. */
  'cannot-read': { path: string; reason: string };
  /** A file that is larger than anything that is read as a whole. */
  'file-too-large': { path: string; bytes: number; maxBytes: number };
  /** A gzip file that ends early. */
  'gzip-truncated': { path: string };
  /** A gzip file with damaged content. */
  'gzip-corrupt': { path: string; reason: string };
  /** A gzip file that holds more than it should: stopped before it fills the memory. */
  'gzip-too-long': { path: string; expectedBytes: number };
  /** A file that does not begin like IDX. */
  'idx-bad-magic': { path: string; firstBytes: readonly number[] };
  /** An IDX file whose elements are not bytes. */
  'idx-wrong-element-type': { path: string; typeCode: number; typeName: string };
  /** An IDX file with another number of axes, such as labels where images are expected. */
  'idx-wrong-rank': { path: string; expected: number; got: number };
  /** An IDX file that holds less than its header says. */
  'idx-truncated': { path: string; expectedBytes: number; gotBytes: number };
  /** An IDX file that holds more than its header says. */
  'idx-trailing-bytes': { path: string; expectedBytes: number; gotBytes: number };
  /** An IDX file of images or labels that holds none. */
  'idx-empty': { path: string };
  /** Images of another size. */
  'wrong-image-size': { path: string; rows: number; columns: number; expected: number };
  /** Images and labels that cannot belong together. */
  'label-count-mismatch': {
    imagesPath: string;
    imageCount: number;
    labelsPath: string;
    labelCount: number;
  };
  /** A label that is no class. */
  'label-out-of-range': { path: string; index: number; label: number; classCount: number };
  /** A file that is not the published one. */
  'checksum-mismatch': { path: string; expected: string; got: string };
  /** MNIST is not on this machine, and no mirror delivered it. */
  'download-failed': { file: string; folder: string; attempts: readonly DownloadAttempt[] };
  /** A folder without the files of a dataset. */
  'no-dataset-in-folder': { path: string; split: string; missing: readonly string[] };
}

const REPLACE = "copy the file again, or let `mnist data download --force` replace MNIST's own";

/** The wording of {@link DataFailures}. */
export const dataFailureDescribers: FailureDescribers<DataFailures> = {
  'cannot-read': ({ path, reason }) => ({
    what: 'the file cannot be read',
    where: path,
    got: reason,
  }),
  'file-too-large': ({ path, bytes, maxBytes }) => ({
    what: 'the file is too large to be read',
    where: path,
    expected: `at most ${maxBytes} bytes, decompressed`,
    got: `${bytes} bytes`,
  }),
  'gzip-truncated': ({ path }) => ({
    what: 'the gzip file ends too early',
    where: path,
    next: REPLACE,
  }),
  'gzip-corrupt': ({ path, reason }) => ({
    what: 'the gzip file is damaged',
    where: path,
    got: reason,
    next: REPLACE,
  }),
  'gzip-too-long': ({ path, expectedBytes }) => ({
    what: 'the gzip file holds more data than it should',
    where: path,
    expected: `${expectedBytes} bytes, decompressed`,
    got: 'more; decompression was stopped there',
  }),
  'idx-bad-magic': ({ path, firstBytes }) => ({
    what: 'the file is not in IDX format',
    where: path,
    expected: 'a file that begins with the bytes 00 00 08, or a gzip file of one',
    got: firstBytes.length > 0 ? `the bytes ${hexadecimal(firstBytes)}` : 'an empty file',
  }),
  'idx-wrong-element-type': ({ path, typeCode, typeName }) => ({
    what: 'the IDX file does not hold bytes',
    where: path,
    expected: 'unsigned bytes (type 08)',
    got: `${typeName} (type ${hexadecimal([typeCode])})`,
  }),
  'idx-wrong-rank': ({ path, expected, got }) => ({
    what: 'the IDX file has the wrong number of axes',
    where: path,
    expected: describeRank(expected),
    got: describeRank(got),
  }),
  'idx-truncated': ({ path, expectedBytes, gotBytes }) => ({
    what: 'the IDX file ends too early',
    where: path,
    expected: `${expectedBytes} bytes, decompressed`,
    got: `${gotBytes} bytes`,
    next: REPLACE,
  }),
  'idx-trailing-bytes': ({ path, expectedBytes, gotBytes }) => ({
    what: 'the IDX file holds more data than its header says',
    where: path,
    expected: `${expectedBytes} bytes, decompressed`,
    got: `${gotBytes} bytes`,
  }),
  'idx-empty': ({ path }) => ({
    what: 'the IDX file is empty: its header says that it holds nothing',
    where: path,
    expected: 'at least one image and its label',
  }),
  'wrong-image-size': ({ path, rows, columns, expected }) => ({
    what: 'the images have the wrong size',
    where: path,
    expected: `${expected} x ${expected} pixels`,
    got: `${rows} x ${columns} pixels`,
  }),
  'label-count-mismatch': ({ imagesPath, imageCount, labelsPath, labelCount }) => ({
    what: 'images and labels do not belong together',
    where: labelsPath,
    expected: `${imageCount} labels, one for each image in ${imagesPath}`,
    got: `${labelCount} labels`,
  }),
  'label-out-of-range': ({ path, index, label, classCount }) => ({
    what: 'there is a label that is no class',
    where: path,
    expected: `labels from 0 to ${classCount - 1}`,
    got: `${label}, the label of image ${index} (counted from 0)`,
  }),
  'checksum-mismatch': ({ path, expected, got }) => ({
    what: 'the file is not the published MNIST file: its checksum is another',
    where: path,
    expected: `SHA-256 ${expected} (of the uncompressed file)`,
    got: `SHA-256 ${got}`,
    next: `${REPLACE}; for other data in this file format use --dataset FOLDER`,
  }),
  'download-failed': ({ file, folder, attempts }) => ({
    what: 'MNIST is not on this machine and could not be downloaded',
    where: `${file}, wanted in ${folder}`,
    got: attempts.map(({ url, reason }) => `${url}: ${reason}`).join('; '),
    next: 'run `mnist data download` when you are online, or set MNIST_DATA_DIR to a folder that has the files, or use --dataset synthetic, which needs no download',
  }),
  'no-dataset-in-folder': ({ path, split, missing }) => ({
    what: `the folder has no ${split} set`,
    where: path,
    expected: "files in IDX format named like MNIST's, plain or with .gz",
    got: `no ${missing.join(', no ')}`,
    next: 'name a folder with these files, or use --dataset mnist or --dataset synthetic',
  }),
};

function describeRank(rank: number): string {
  if (rank === 1) return '1 axis, as for labels';
  return rank === 3 ? '3 axes, as for images' : `${rank} axes`;
}

function hexadecimal(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
