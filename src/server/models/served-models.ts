import { MnistError } from '../../errors/mnist-error.js';
import type { ServedModel } from './served-model.js';

/** All models that answer requests. */
export interface ServedModels {
  /** Their names; the first one is the default. */
  readonly names: readonly string[];
  /**
   * Finds a model.
   *
   * @param name the default model when not given
   * @throws MnistError `unknown-choice`
   */
  find(name?: string): ServedModel;
}

/** Makes models known by their names; at least one, no two of a name. */
export function createServedModels(models: readonly [ServedModel, ...ServedModel[]]): ServedModels {
  const byName = new Map(models.map((model) => [model.name, model]));
  const names = [...byName.keys()];
  return {
    names,
    find: (name) => {
      if (name === undefined) return models[0];
      const found = byName.get(name);
      if (found !== undefined) return found;
      throw new MnistError({ code: 'unknown-choice', what: 'model', got: name, choices: names });
    },
  };
}
