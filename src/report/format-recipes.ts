import type { ChalkInstance } from 'chalk';
import { formatCount, formatDuration, formatPercent } from './format-quantity.js';
import { formatTable } from './format-table.js';

/** One recipe of a list. */
export interface ListedRecipe {
  readonly name: string;
  /** One line: what it is. */
  readonly summary: string;
  readonly parameters: number;
  readonly epochs: number;
  /** Share of the test images that is classified rightly, `[0, 1]`. */
  readonly accuracy: number;
  /** How long it takes on two cores, if it was measured. */
  readonly seconds: number | undefined;
}

/** Lays out a list of recipes, each with what it gives and what it takes. */
export function formatRecipes(recipes: readonly ListedRecipe[], paint: ChalkInstance): string {
  const table = formatTable(
    [
      { heading: 'recipe' },
      { heading: 'accuracy', align: 'right' },
      { heading: 'time', align: 'right' },
      { heading: 'epochs', align: 'right' },
      { heading: 'parameters', align: 'right' },
      { heading: 'what it is' },
    ],
    recipes.map(({ name, summary, parameters, epochs, accuracy, seconds }) => [
      paint.bold(name),
      formatPercent(accuracy),
      seconds === undefined ? '-' : formatDuration(seconds),
      formatCount(epochs),
      formatCount(parameters),
      summary,
    ]),
    paint,
  );
  const note = 'Accuracy on the test images of MNIST; time on two cores, from start to end.';
  return `${table}\n\n${paint.dim(note)}`;
}
