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

/**
 * The cross-entropy of one answer against a smoothed target.
 *
 * @param probabilities one for each class
 * @param label the true class
 * @param smoothing the share of the target that goes to all classes alike, `[0, 1)`
 * @see Szegedy et al., "Rethinking the Inception Architecture for Computer Vision", 2016, section 7
 */
export function smoothedCrossEntropy(
  probabilities: Float32Array,
  label: number,
  smoothing: number,
): number {
  const loss = crossEntropy(probabilities[label]!);
  if (smoothing === 0) return loss;
  const total = probabilities.reduce((sum, probability) => sum + crossEntropy(probability), 0);
  return (1 - smoothing) * loss + (smoothing * total) / probabilities.length;
}
