import { describeFailure } from '../../errors/describe-failure.js';
import { MnistError } from '../../errors/mnist-error.js';
import type { LabeledImages } from '../labeled-images.js';
import { findIdxFile } from './find-idx-file.js';
import { loadMnist } from './load-mnist.js';
import { filesOfSplit, MNIST_FILES, type Split } from './mnist-files.js';
import { mnistFolder } from './mnist-folder.js';

/** What {@link loadLocalMnist} needs to know. */
export interface LoadLocalMnistOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly split: Split;
  /** Is told what is wrong with files that are there, in words. */
  readonly onDamage: (text: string) => void;
}

/**
 * Loads one part of MNIST if it is on this machine; downloads nothing.
 *
 * @returns `undefined` when it is not there, or damaged
 */
export async function loadLocalMnist({
  env,
  split,
  onDamage,
}: LoadLocalMnistOptions): Promise<LabeledImages | undefined> {
  const folder = mnistFolder({ env });
  const { images, labels } = filesOfSplit(MNIST_FILES, split);
  const found = await Promise.all([images, labels].map((file) => findIdxFile(folder, file)));
  if (found.includes(undefined)) return undefined;
  try {
    return await loadMnist({ env, split });
  } catch (error) {
    if (!(error instanceof MnistError)) throw error;
    const { what, where } = describeFailure(error.failure);
    onDamage(where === undefined ? what : `${where}: ${what}`);
    return undefined;
  }
}
