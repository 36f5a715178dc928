/**
 * The arithmetic mean of several answers to the same questions. Where each row of each answer sums
 * to 1, so does each row of the mean.
 *
 * @param answers at least one, all of the same length
 * @returns a new array
 */
export function meanProbabilities(answers: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(answers[0]!.length);
  // Of doubles, so that the sum of equal answers, divided, is that answer.
  for (let i = 0; i < mean.length; i++) {
    let sum = 0;
    for (const answer of answers) sum += answer[i]!;
    mean[i] = sum / answers.length;
  }
  return mean;
}
