import { describeArchitecture } from '../../model/architecture/describe-architecture.js';
import { loadRecipe } from '../../model/load-architecture.js';
import { RECIPES } from '../../model/recipes/find-recipe.js';
import { formatRecipes } from '../../report/format-recipes.js';
import type { ExitCode, Shell } from '../shell.js';

/** Explains every recipe that has a name: the action of `mnist train --list-recipes`. */
export async function listRecipes({ terminal }: Shell): Promise<ExitCode> {
  const recipes = RECIPES.map(({ name, summary, measured, recipe }) => {
    const { parameters } = describeArchitecture(loadRecipe(name).architecture);
    return { name, summary, parameters, measured, recipe };
  });
  await terminal.printJson({ recipes });
  await terminal.print(
    formatRecipes(
      recipes.map(({ measured, recipe, ...rest }) => ({ ...rest, ...measured, ...recipe })),
      terminal.paint,
    ),
  );
  return 0;
}
