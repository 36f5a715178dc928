/**
 * How often each class was taken for each: `matrix[trueLabel][predictedLabel]` is a count, so rows
 * are the truth and columns the answers.
 */
export type ConfusionMatrix = readonly (readonly number[])[];

/**
 * Counts pairs of true and predicted classes.
 *
 * @param trueLabels class indices, each below `classCount`
 * @param predictedLabels class indices, as many as `trueLabels`
 * @param classCount rows and columns of the matrix
 */
export function countConfusions(
  trueLabels: ArrayLike<number>,
  predictedLabels: ArrayLike<number>,
  classCount: number,
): ConfusionMatrix {
  const matrix = Array.from({ length: classCount }, () => new Array<number>(classCount).fill(0));
  for (let i = 0; i < trueLabels.length; i++) matrix[trueLabels[i]!]![predictedLabels[i]!]! += 1;
  return matrix;
}

/** Divides each row by its sum: shares in `[0, 1]`; a class that does not occur keeps zeros. */
export function normalizeRows(matrix: ConfusionMatrix): number[][] {
  return matrix.map((row) => {
    const total = sum(row);
    return row.map((count) => (total === 0 ? 0 : count / total));
  });
}

/** The share of all pairs that lie on the diagonal, in `[0, 1]`; 0 when there are none. */
export function accuracyOf(matrix: ConfusionMatrix): number {
  const total = sum(matrix.map(sum));
  const right = sum(matrix.map((row, label) => row[label]!));
  return total === 0 ? 0 : right / total;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
