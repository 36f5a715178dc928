import { join } from 'node:path';
import { runTraining } from './run-training.js';

/** @import { Measurement } from '../rounds.js' */
/** @import { FullDataset } from '../workspace/full-dataset.js' */
/** @import { Workspace } from '../workspace.js' */

/** The recipes that are measured. */
const RECIPES = ['fast', 'best-minute'];
/** Accuracy depends on chance: one round for each seed. */
const SEEDS = 5;

/**
 * Plans whole training runs by recipes, round by round with another seed: how long they take, and
 * how good the models are.
 * @param {Workspace} workspace
 * @param {FullDataset} dataset
 * @returns {Measurement[]}
 */
export function planRecipes({ folder }, dataset) {
  return RECIPES.map((recipe) => ({
    section: 'recipes',
    subject: recipe,
    contestant: `mnist train --recipe ${recipe}`,
    unit: 's',
    rounds: SEEDS,
    run: (signal, seed) => {
      const output = join(folder, `${recipe}-${seed}`);
      const args = ['train', '--recipe', recipe, ...dataset.args, '--output', output, '--json'];
      return runTraining(args, seed, signal);
    },
  }));
}
