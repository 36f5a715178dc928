import { MnistError } from '../../errors/mnist-error.js';
import { PRESETS } from '../presets/find-preset.js';
import type { Preset } from '../presets/preset.js';
import { bestMinute } from './best-minute.js';
import { bundled } from './bundled.js';
import { fast } from './fast.js';

/** All recipes that have a name: those for a purpose, then that of each preset. */
export const RECIPES: readonly Preset[] = [fast, bestMinute, bundled, ...PRESETS];

/**
 * Finds a recipe by its name.
 *
 * @throws MnistError `unknown-choice`
 */
export function findRecipe(name: string): Preset {
  const found = RECIPES.find((recipe) => recipe.name === name);
  if (found) return found;
  throw new MnistError({
    code: 'unknown-choice',
    what: 'recipe',
    got: name,
    choices: RECIPES.map((recipe) => recipe.name),
  });
}
