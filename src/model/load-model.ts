import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MnistError } from '../errors/mnist-error.js';
import { loadTfjsLayers } from './formats/tfjs-layers/load-tfjs-layers.js';
import type { Model } from './model.js';

/** The folder that `mnist train` writes and all commands look for. */
const DEFAULT_MODEL_FOLDER = 'mnist-model';

/** A model, and where it was found. */
export interface FoundModel {
  readonly model: Model;
  readonly path: string;
}

/**
 * Finds and loads the model to work with: the one that is named, else `$MNIST_MODEL`, else
 * `./mnist-model`.
 *
 * @throws MnistError `no-model`, and what `loadTfjsLayers` throws
 */
export async function resolveModel({
  model: named,
  env,
}: {
  readonly model?: string | undefined;
  readonly env: NodeJS.ProcessEnv;
}): Promise<FoundModel> {
  const given = named ?? env.MNIST_MODEL;
  if (given) return { model: await loadTfjsLayers(given), path: given };
  if (await exists(join(DEFAULT_MODEL_FOLDER, 'model.json'))) {
    return { model: await loadTfjsLayers(DEFAULT_MODEL_FOLDER), path: DEFAULT_MODEL_FOLDER };
  }
  throw new MnistError({
    code: 'no-model',
    tried: ['--model', '$MNIST_MODEL', `./${DEFAULT_MODEL_FOLDER}`],
  });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
