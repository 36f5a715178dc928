/**
 * The arithmetic mean of several answers to the same questions. Where each row of each answer sums
 * to 1, so does each row of the mean.
 *
 * The geometric mean makes as many mistakes, within chance, and its confidence fits digits a little
 * better, but it is surer of what is no digit. At the confidence that 99 % of digits reach, an
 * ensemble of three takes 37 % of pairs of digits for one digit, and 21 % of noise; with the
 * geometric mean 41 % and 27 % (the networks and images of `VARIATIONS` in
 * `test-time-augmentation.ts`, turned either way, too).
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
