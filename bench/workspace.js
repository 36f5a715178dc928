import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { loadDataset } from '../dist/data/dataset.js';
import { IMAGE_SIZE } from '../dist/data/digit-image.js';
import { encodeGrayPng } from '../dist/data/image/encode-png.js';
import { imageAt } from '../dist/data/labeled-images.js';
import { runProgram } from './child-process.js';
import { findMnist } from './workspace/full-dataset.js';

/** @import { ImageFiles } from './measurements/request.js' */

/** The program under test, as `node` runs it. */
export const MNIST_PROGRAM = fileURLToPath(new URL('../bin/mnist.js', import.meta.url));

/** How many images are worked on, again and again. */
const IMAGE_COUNT = 20_000;
const SEED = 1;
/** Enough to make a model; how good it is does not matter. */
const MODEL_IMAGE_COUNT = 512;
const MODEL_TIMEOUT_MS = 120_000;

/**
 * A temporary folder with all that the measurements work on.
 * @typedef {object} Workspace
 * @property {string} folder
 * @property {'mnist' | 'synthetic'} dataset the name by which `mnist` finds the same images
 * @property {ImageFiles} data
 * @property {string} picture a PNG with one digit
 * @property {string} model a trained model, once `trainModel` has been called
 */

/**
 * Prepares the images: MNIST's if they are on this machine, else synthetic ones. Nothing is
 * downloaded.
 * @returns {Promise<Workspace>}
 */
export async function createWorkspace() {
  const folder = await mkdtemp(join(tmpdir(), 'mnist-bench-'));
  const dataset = (await findMnist()) ? 'mnist' : 'synthetic';
  const data = await loadDataset({
    dataset,
    split: 'train',
    env: process.env,
    seed: SEED,
    limit: IMAGE_COUNT,
  });
  const [images, labels] = [join(folder, 'images.bin'), join(folder, 'labels.bin')];
  const picture = join(folder, 'digit.png');
  await writeFile(images, data.images);
  await writeFile(labels, data.labels);
  await writeFile(picture, await encodeGrayPng(imageAt(data, 0), IMAGE_SIZE, IMAGE_SIZE));
  return {
    folder,
    dataset,
    data: { images, labels, count: data.count },
    picture,
    model: join(folder, 'model'),
  };
}

/**
 * Trains the workspace's model, for a moment.
 * @param {Workspace} workspace
 * @param {AbortSignal} signal
 */
export async function trainModel({ dataset, model }, signal) {
  const limit = String(MODEL_IMAGE_COUNT);
  await runProgram(
    process.execPath,
    [MNIST_PROGRAM, 'train', '--epochs', '1', '--limit', limit, '--dataset', dataset].concat([
      ...['--output', model],
    ]),
    { signal, timeoutMs: MODEL_TIMEOUT_MS },
  );
}

/** @param {Workspace} workspace */
export async function removeWorkspace({ folder }) {
  await rm(folder, { recursive: true, force: true });
}
