import { readFileBytes } from '../files/read-file-bytes.js';
import { MnistError } from '../errors/mnist-error.js';
import type { Architecture } from './architecture/architecture.js';
import { parseKerasJson } from './architecture/keras-json.js';
import { DEFAULT_PRESET } from './presets/presets.js';
import { COMMON_RECIPE, type Preset, type TrainingRecipe } from './presets/preset.js';
import { findRecipe, RECIPES } from './recipes/find-recipe.js';

/** An architecture, and the recipe that belongs to it. */
export interface NamedArchitecture {
  readonly architecture: Architecture;
  readonly recipe: TrainingRecipe;
  /** Where the recipe's random numbers start; `undefined` if it does not say. */
  readonly seed?: number | undefined;
}

/**
 * Loads the architecture that `--arch` names: that of a preset or another recipe, or a JSON file with
 * a Keras Sequential configuration, which is trained by the common recipe.
 *
 * @throws MnistError `unknown-choice`, `cannot-read`, `invalid-architecture`, `unknown-layer`,
 * `invalid-layer`
 */
export async function loadArchitecture(
  name: string = DEFAULT_PRESET.name,
): Promise<NamedArchitecture> {
  const known = RECIPES.find((recipe) => recipe.name === name);
  if (known) return build(known);
  if (!name.endsWith('.json')) {
    throw new MnistError({
      code: 'unknown-choice',
      what: 'architecture',
      got: name,
      choices: [...RECIPES.map((recipe) => recipe.name), 'or a JSON file with Keras layers'],
    });
  }
  const text = new TextDecoder().decode(await readFileBytes(name));
  return { architecture: parseKerasJson(parseJson(text, name), name), recipe: COMMON_RECIPE };
}

/**
 * Builds the network of a recipe that has a name.
 *
 * @throws MnistError `unknown-choice`
 */
export function loadRecipe(name: string): NamedArchitecture {
  return build(findRecipe(name));
}

function build({ name, layers, recipe, seed }: Preset): NamedArchitecture {
  return { architecture: parseKerasJson(layers, `recipe ${name}`, name), recipe, seed };
}

function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new MnistError({
      code: 'invalid-architecture',
      source,
      expected: 'JSON',
      got: error.message,
    });
  }
}
