/**
 * The class index with the largest probability in one row of a `[count, classCount]` array. The
 * first of equals wins; not-a-number never does.
 *
 * @param probabilities row-major
 * @param row from 0
 * @param classCount the length of a row
 */
export function mostProbable(probabilities: Float32Array, row: number, classCount: number): number {
  let best = 0;
  let bestProbability = -Infinity;
  for (let label = 0; label < classCount; label++) {
    const probability = probabilities[row * classCount + label]!;
    if (probability > bestProbability) {
      best = label;
      bestProbability = probability;
    }
  }
  return best;
}
