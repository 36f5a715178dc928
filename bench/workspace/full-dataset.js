import { join } from 'node:path';
import process from 'node:process';
import { loadDataset } from '../../dist/data/dataset.js';
import { writeIdxFiles } from '../../dist/data/export/write-idx-files.js';
import { findIdxFile } from '../../dist/data/mnist/find-idx-file.js';
import { filesOfSplit, MNIST_FILES } from '../../dist/data/mnist/mnist-files.js';
import { mnistFolder } from '../../dist/data/mnist/mnist-folder.js';

/** @import { Workspace } from '../workspace.js' */

const SEED = 1;

/**
 * A whole dataset, 60,000 images to train on and 10,000 to test with, as IDX files that every
 * program can read for itself, compressed or not.
 * @typedef {object} FullDataset
 * @property {readonly string[]} args by which `mnist train` finds it
 * @property {IdxPaths} train
 * @property {IdxPaths} test
 */

/** @typedef {{ images: string, labels: string }} IdxPaths */

/**
 * Finds MNIST, if it is on this machine; nothing is downloaded.
 * @returns {Promise<FullDataset | undefined>}
 */
export async function findMnist() {
  const folder = mnistFolder({ env: process.env });
  return findIn(folder, ['--dataset', 'mnist', '--data-dir', folder]);
}

/**
 * Finds MNIST, or writes as many synthetic digits into the workspace.
 * @param {Workspace} workspace
 * @returns {Promise<FullDataset>}
 */
export async function prepareFullDataset({ folder: parent }) {
  const mnist = await findMnist();
  if (mnist) return mnist;
  const folder = join(parent, 'synthetic');
  for (const split of /** @type {const} */ (['train', 'test'])) {
    const request = { dataset: 'synthetic', split, env: process.env, seed: SEED };
    await writeIdxFiles(await loadDataset(request), folder, split);
  }
  const written = await findIn(folder, ['--dataset', folder]);
  if (!written) throw new Error(`the digits in ${folder} are gone`);
  return written;
}

/**
 * @param {string} folder
 * @param {readonly string[]} args
 * @returns {Promise<FullDataset | undefined>}
 */
async function findIn(folder, args) {
  const train = await findSplit(folder, 'train');
  const test = await findSplit(folder, 'test');
  return train && test && { args, train, test };
}

/**
 * @param {string} folder
 * @param {'train' | 'test'} split
 * @returns {Promise<IdxPaths | undefined>}
 */
async function findSplit(folder, split) {
  const files = filesOfSplit(MNIST_FILES, split);
  const images = await findIdxFile(folder, files.images);
  const labels = await findIdxFile(folder, files.labels);
  return images && labels ? { images, labels } : undefined;
}
