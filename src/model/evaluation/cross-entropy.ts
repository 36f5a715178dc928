/** Probabilities are kept this far from 0 and 1, as Keras does (`keras.config.epsilon()`). */
const PROBABILITY_EPSILON = 1e-7;

/**
 * The cross-entropy of one answer: minus the natural logarithm of the probability of the true class.
 *
 * @param probability in `[0, 1]`, kept {@link PROBABILITY_EPSILON} from both ends; not-a-number,
 *   as a diverged model gives, counts as 0
 * @returns between 1.0e-7 and 16.1, never not-a-number
 */
export function crossEntropy(probability: number): number {
  const known = Number.isNaN(probability) ? 0 : probability;
  const clipped = Math.min(Math.max(known, PROBABILITY_EPSILON), 1 - PROBABILITY_EPSILON);
  return -Math.log(clipped);
}
