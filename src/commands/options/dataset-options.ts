import type { Command } from 'commander';
import { parseWholeNumber } from './parse-number.js';

/** The values of {@link addDatasetOptions}, as commander hands them to an action. */
export interface DatasetFlags {
  /** `mnist`, `synthetic`, or a folder. */
  readonly dataset: string;
  /** The folder that holds MNIST's files, if given. */
  readonly dataDir?: string;
  /** How many images to use at most, at least 1; all when not given. */
  readonly limit?: number;
}

/** The dataset that is used when `--dataset` is not given. */
const DEFAULT_DATASET = 'mnist';

/** What help says of the folders that `--dataset` takes. */
export const DATASET_HELP = `\
A folder as --dataset holds IDX files named like MNIST's, or pictures in folders named after their
digits, such as 7/0001.png, either directly or below train and test. Without train and test there is
one part only, and all of it is used. Grey pictures of 28x28 pixels with light ink on dark are taken as
they are; any other is read as \`mnist predict\` reads it. Blank pictures are left out.`;

/** Adds `--dataset`, `--data-dir` and `--limit` to a command; its flags are {@link DatasetFlags}. */
export function addDatasetOptions(command: Command): Command {
  command.option(
    '--dataset <name>',
    'mnist, synthetic (offline, generated), or a folder',
    DEFAULT_DATASET,
  );
  return addLimitOption(addDataDirOption(command));
}

/** Adds `--data-dir`, where MNIST's files are or go. */
export function addDataDirOption(command: Command): Command {
  return command.option(
    '--data-dir <folder>',
    "where MNIST's files are (default: $MNIST_DATA_DIR, then the cache)",
  );
}

/** Adds `--limit`, a whole number of images from 1. */
function addLimitOption(command: Command): Command {
  return command.option(
    '--limit <count>',
    'use the first so many images only; of pictures in folders, about as many of each class',
    parseWholeNumber('--limit', { min: 1 }),
  );
}
