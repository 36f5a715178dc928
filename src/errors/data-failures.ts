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
  /** A folder of IDX files without those of a part. */
  'no-dataset-in-folder': { path: string; split: string; missing: readonly string[] };
  /** A folder of labelled pictures without those of a part. */
  'no-such-part': { path: string; split: string; parts: readonly string[] };
  /** A folder without IDX files and without pictures that lie in folders named after their classes. */
  'no-labelled-pictures': { path: string; folders: readonly string[]; unlabelled: number };
  /** A folder in which more than one dataset may be meant: the files and folders that say so. */
  'mixed-dataset-folder': { path: string; found: readonly string[] };
  /** Folders of pictures that are too few classes, or too many. */
  'unusable-classes': { path: string; names: readonly string[]; maxClasses: number };
  /** Pictures without a single digit among them. */
  'only-blank-pictures': { count: number; first: string };
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
  'no-such-part': ({ path, split, parts }) => ({
    what: `the folder has no ${split} set`,
    where: path,
    expected: `pictures in folders such as ${split}/7`,
    got: `pictures in ${parts.join(' and ')} only`,
    next: `move some of them to ${split}, or name another folder`,
  }),
  'no-labelled-pictures': ({ path, folders, unlabelled }) => ({
    what: 'the folder holds no dataset',
    where: path,
    expected: `${LABELLED}, or IDX files named like MNIST's`,
    got: describeUnlabelled(folders, unlabelled),
  }),
  'mixed-dataset-folder': ({ path, found }) => ({
    what: 'the folder holds more than one dataset',
    where: path,
    expected: `IDX files, or class folders, or train and test, and nothing of the others`,
    got: listSome(found),
    next: 'move what is not meant to another folder',
  }),
  'unusable-classes': ({ path, names, maxClasses }) => ({
    what: 'the folder cannot be used as a dataset: its folders are the classes',
    where: path,
    expected: `folders named 0 to 9, any of them, or 2 to ${maxClasses} folders with other names`,
    got: `${names.length === 1 ? '1 folder' : `${names.length} folders`} with pictures: ${listSome(names)}`,
  }),
  'only-blank-pictures': ({ count, first }) => ({
    what: 'there is no digit in any of the pictures',
    where: count === 1 ? first : `${first} and ${count - 1} more`,
    expected: 'one digit in each picture',
  }),
};

const LABELLED =
  'pictures in folders named after their digits, such as 7/0001.png, directly in it or below train and test';

/** Names listed in a failure; more would hide what it says. */
const MOST_LISTED = 6;

function listSome(names: readonly string[]): string {
  const listed = names.slice(0, MOST_LISTED).join(', ');
  return names.length > MOST_LISTED ? `${listed} and ${names.length - MOST_LISTED} more` : listed;
}

function describeUnlabelled(folders: readonly string[], unlabelled: number): string {
  const pictures = unlabelled === 1 ? '1 picture' : `${unlabelled} pictures`;
  if (folders.length === 0) {
    return unlabelled === 0 ? 'no folders, no pictures' : `${pictures} in no class's folder`;
  }
  const found = `folders without pictures of their own: ${listSome(folders)}`;
  return unlabelled === 0 ? found : `${pictures} in no class's folder, and ${found}`;
}

function describeRank(rank: number): string {
  if (rank === 1) return '1 axis, as for labels';
  return rank === 3 ? '3 axes, as for images' : `${rank} axes`;
}

function hexadecimal(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
