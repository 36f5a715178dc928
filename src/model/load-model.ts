import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BUNDLED_MODEL, loadBundledModel } from './bundled-model.js';
import { loadTfjsLayers } from './formats/tfjs-layers/load-tfjs-layers.js';
import type { Model } from './model.js';

/** The folder that `mnist train` writes and all commands look for. */
const DEFAULT_MODEL_FOLDER = 'mnist-model';

/** A model, and which one it is. */
export interface FoundModel {
  readonly model: Model;
  /** Its folder as it was given, or `bundled`. */
  readonly name: string;
}

/**
 * Finds and loads the model to work with: the one that is named, else `$MNIST_MODEL`, else
 * `./mnist-model`, else the one that comes with this package.
 *
 * @throws MnistError what `loadModel` throws
 */
export async function resolveModel({
  model: named,
  env,
}: {
  readonly model?: string | undefined;
  readonly env: NodeJS.ProcessEnv;
}): Promise<FoundModel> {
  const given = named ?? env.MNIST_MODEL;
  if (given) return loadModel(given);
  const isTrained = await exists(join(DEFAULT_MODEL_FOLDER, 'model.json'));
  return loadModel(isTrained ? DEFAULT_MODEL_FOLDER : BUNDLED_MODEL);
}

/**
 * Loads a model.
 *
 * @param name its folder, or `bundled` (`./bundled` is a folder of that name)
 * @throws MnistError what `loadTfjsLayers` and `loadBundledModel` throw
 */
async function loadModel(name: string): Promise<FoundModel> {
  const load = name === BUNDLED_MODEL ? loadBundledModel() : loadTfjsLayers(name);
  return { model: await load, name };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
