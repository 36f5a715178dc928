import type { ConfusionMatrix } from './confusion-matrix.js';

/** One kind of mistake and how often it was made. */
export interface Confusion {
  /** The class index that it was. */
  readonly true: number;
  /** The class index that it was taken for. */
  readonly predicted: number;
  /** How many images. */
  readonly count: number;
}

/**
 * Lists the mistakes that were made, the most frequent first; equals by true, then predicted class.
 *
 * @param matrix rows = true, columns = predicted
 * @param limit the length of the list at most
 */
export function findMostConfused(matrix: ConfusionMatrix, limit = 10): Confusion[] {
  return matrix
    .flatMap((row, trueLabel) =>
      row.map((count, predicted): Confusion => ({ true: trueLabel, predicted, count })),
    )
    .filter((confusion) => confusion.true !== confusion.predicted && confusion.count > 0)
    .sort((a, b) => b.count - a.count || a.true - b.true || a.predicted - b.predicted)
    .slice(0, limit);
}
