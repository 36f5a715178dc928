import type { ConfusionMatrix } from './confusion-matrix.js';

/** How well one class is told from the others. */
export interface ClassMetrics {
  /** The class index. */
  readonly digit: number;
  /** Of the images called this class, the share that are: `[0, 1]`. */
  readonly precision: number;
  /** Of the images of this class, the share called so: `[0, 1]`. */
  readonly recall: number;
  /** The harmonic mean of precision and recall: `[0, 1]`. */
  readonly f1: number;
  /** How many images of this class there are. */
  readonly support: number;
}

/**
 * Computes precision, recall and F1 of every class. A ratio without cases (a class that never
 * occurs, or is never predicted) is 0, as scikit-learn's `zero_division=0` has it.
 *
 * @see https://scikit-learn.org/stable/modules/model_evaluation.html#precision-recall-f-measure-metrics
 */
export function measureClasses(matrix: ConfusionMatrix): ClassMetrics[] {
  return matrix.map((row, digit) => {
    const right = row[digit]!;
    const support = row.reduce((total, count) => total + count, 0);
    const predicted = matrix.reduce((total, otherRow) => total + otherRow[digit]!, 0);
    return {
      digit,
      precision: ratio(right, predicted),
      recall: ratio(right, support),
      f1: ratio(2 * right, predicted + support),
      support,
    };
  });
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
