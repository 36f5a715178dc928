import { stat } from 'node:fs/promises';
import { MnistError } from '../errors/mnist-error.js';
import { systemErrorReason } from '../errors/system-error.js';
import { sha256 } from '../files/sha256.js';
import { SPLITS, type DatasetPart } from './folders/dataset-part.js';
import type { BlankPictures } from './folders/load-picture-folder.js';
import { openDatasetFolder } from './folders/open-dataset-folder.js';
import type { PictureFolder } from './folders/scan-picture-folder.js';
import { firstImages, type LabeledImages } from './labeled-images.js';
import type { DownloadProgress } from './mnist/download-mnist.js';
import { loadIdxFolder } from './mnist/load-idx-folder.js';
import { loadMnist } from './mnist/load-mnist.js';
import type { Split } from './mnist/mnist-files.js';
import { createRandom } from './random.js';

/** The datasets that have a name; every other `--dataset` is a folder. */
const DATASET_NAMES = ['mnist', 'synthetic'] as const;

/** How many images a synthetic dataset has, as many as MNIST. */
const SYNTHETIC_COUNTS: Readonly<Record<Split, number>> = { train: 60_000, test: 10_000 };

/** Which images are wanted. */
export interface DatasetRequest {
  /** `mnist`, `synthetic`, or a folder with IDX files named like MNIST's or with labelled pictures. */
  readonly dataset: string;
  /** Which part; has no effect on a folder of pictures that has one part only. */
  readonly split: Split;
  /** The value of `--data-dir`, where MNIST's files are. */
  readonly dataDir?: string | undefined;
  readonly env: NodeJS.ProcessEnv;
  /** Which synthetic digits; has no effect on others. */
  readonly seed: number;
  /**
   * How many images at most, the first of the split; of pictures in class folders, the first of each
   * class. All when not given.
   */
  readonly limit?: number | undefined;
  /** Is told how far the download of MNIST is, if there has to be one. */
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined;
  /** Is told how many of the pictures in class folders are read, and of how many. */
  readonly onPictures?: ((readPictures: number, pictures: number) => void) | undefined;
  /** Is told of pictures that are left out since they are blank, if there are any. */
  readonly onBlank?: ((blank: BlankPictures) => void) | undefined;
}

/** Digits, and where they came from. */
export interface Dataset extends LabeledImages {
  /** What the user called it: `mnist`, `synthetic`, or a folder. */
  readonly name: string;
  readonly split: DatasetPart;
}

/** Says which images were used, so that a result can be repeated. */
export interface DatasetDescription {
  readonly name: string;
  readonly split: DatasetPart;
  readonly count: number;
  /** SHA-256 of all pixels, then all labels, after any limit. */
  readonly sha256: string;
}

/**
 * Finds out which parts a dataset has; for MNIST, which can be downloaded, both.
 *
 * @throws MnistError `unknown-choice` and `cannot-read` for a dataset that does not exist, and what
 *   `openDatasetFolder` throws
 */
export async function findParts(dataset: string): Promise<readonly DatasetPart[]> {
  if (DATASET_NAMES.some((name) => name === dataset)) return SPLITS;
  await checkFolder(dataset);
  return (await openDatasetFolder(dataset)).parts;
}

/**
 * Loads one part of a dataset.
 *
 * @throws MnistError `unknown-choice` and `cannot-read` for a dataset that does not exist,
 *   `no-such-part`, and what `loadMnist`, `openDatasetFolder`, `loadIdxFolder` and
 *   `loadPictureFolder` throw
 */
export async function loadDataset(request: DatasetRequest): Promise<Dataset> {
  const { dataset, limit = Infinity } = request;
  const { split, data } = await loadPart(request);
  return { ...firstImages(data, limit), name: dataset, split };
}

/** Describes a dataset for the record; takes about 30 ms for 60,000 images. */
export function describeDataset(dataset: Dataset): DatasetDescription {
  const { name, split, count, images, labels } = dataset;
  return { name, split, count, sha256: sha256(images, labels) };
}

/** The images of a part, and which part it is. */
interface LoadedPart {
  readonly split: DatasetPart;
  readonly data: LabeledImages;
}

async function loadPart(request: DatasetRequest): Promise<LoadedPart> {
  const { dataset, split, seed, limit = Infinity } = request;
  if (dataset === 'mnist') return { split, data: await loadMnist(request) };
  if (dataset === 'synthetic') {
    const { generateSyntheticDigits } = await import('./synthetic/generate.js');
    const count = Math.min(limit, SYNTHETIC_COUNTS[split]);
    return { split, data: generateSyntheticDigits({ count, seed: syntheticSeed(seed, split) }) };
  }
  await checkFolder(dataset);
  const folder = await openDatasetFolder(dataset);
  if (folder.kind === 'idx') return { split, data: await loadIdxFolder(dataset, split) };
  return loadPicturePart(request, folder.pictures);
}

async function loadPicturePart(
  { dataset, split: wanted, limit, onPictures: onProgress, onBlank }: DatasetRequest,
  { classNames, parts }: PictureFolder,
): Promise<LoadedPart> {
  const split = parts.has('all') ? 'all' : wanted;
  const classes = parts.get(split);
  if (classes === undefined) {
    const failure = { path: dataset, split, parts: [...parts.keys()] };
    throw new MnistError({ code: 'no-such-part', ...failure });
  }
  const { loadPictureFolder } = await import('./folders/load-picture-folder.js');
  return {
    split,
    data: await loadPictureFolder(classes, { classNames, limit, onProgress, onBlank }),
  };
}

/** The seed of synthetic digits: even for training and odd for testing, so that no two seeds of a user make the parts share a digit. */
export function syntheticSeed(seed: number, split: Split): number {
  return 2 * createRandom(seed, 'synthetic').uint32() + (split === 'test' ? 1 : 0);
}

async function checkFolder(dataset: string): Promise<void> {
  const reason = await whyNoFolder(dataset);
  if (reason === undefined) return;
  if (/[\\/.]/.test(dataset)) {
    throw new MnistError({ code: 'cannot-read', path: dataset, reason });
  }
  const choices = [...DATASET_NAMES, 'or a folder with IDX files or labelled pictures'];
  throw new MnistError({ code: 'unknown-choice', what: 'dataset', got: dataset, choices });
}

async function whyNoFolder(path: string): Promise<string | undefined> {
  try {
    return (await stat(path)).isDirectory() ? undefined : 'a dataset is a folder, not a file';
  } catch (error) {
    const reason = systemErrorReason(error);
    if (reason === undefined) throw error;
    return reason;
  }
}
