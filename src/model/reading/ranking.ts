import { DIGIT_NAMES } from '../../data/labeled-images.js';

/** A class and how likely it is. */
export interface RankedClass {
  /** Digits are numbers, other classes are their names. */
  readonly digit: number | string;
  readonly probability: number;
}

/** All classes, the likeliest first. */
export type Ranking = readonly [RankedClass, ...RankedClass[]];

/**
 * Ranks classes by how likely they are.
 *
 * @param probabilities one for each class
 */
export function rankClasses(
  probabilities: readonly number[],
  classNames: readonly string[],
): Ranking {
  const [best, ...others] = probabilities
    .map((probability, i): RankedClass => ({ digit: nameClass(classNames, i), probability }))
    .sort((a, b) => b.probability - a.probability);
  if (best === undefined) throw new Error('the model has no classes');
  return [best, ...others];
}

/** What a class is called in answers: digits are numbers, other classes are their names. */
export function nameClass(classNames: readonly string[], index: number): number | string {
  const name = classNames[index] ?? String(index);
  return DIGIT_NAMES[index] === name ? index : name;
}

/** Six decimals: more than the network's float32 has to say. */
export function roundProbability(probability: number): number {
  return Math.round(probability * 1e6) / 1e6;
}
