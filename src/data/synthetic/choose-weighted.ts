import type { Random } from '../random.js';

/** Something that is chosen more or less often. */
export interface Weighted {
  /** How often, relative to the others that it is chosen among; above 0. */
  readonly weight: number;
}

/** Chooses one of several at random, each in proportion to its weight; `choices` is not empty. */
export function chooseWeighted<Choice extends Weighted>(
  choices: readonly Choice[],
  random: Random,
): Choice {
  const total = choices.reduce((sum, { weight }) => sum + weight, 0);
  let left = total * random.uniform();
  for (const choice of choices) {
    left -= choice.weight;
    if (left < 0) return choice;
  }
  // Rounding may leave a crumb of the last weight.
  return choices.at(-1)!;
}
