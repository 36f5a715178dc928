/** The answers whose confidence lies in one interval, and how often they were right. */
export interface CalibrationBin {
  /** The interval's lower end, not in it (but 0 is in the first). */
  readonly from: number;
  /** The interval's upper end, in it. */
  readonly to: number;
  /** How many answers. */
  readonly count: number;
  /** Their mean confidence, `[0, 1]`; 0 without answers. */
  readonly confidence: number;
  /** The share of them that is right, `[0, 1]`; 0 without answers. */
  readonly accuracy: number;
}

/** Whether a model is right as often as it says it is. */
export interface Calibration {
  /** The expected calibration error, `[0, 1]`; 0 is perfect. */
  readonly ece: number;
  /** The reliability diagram, in ascending order: intervals of equal width that cover `[0, 1]`. */
  readonly bins: readonly CalibrationBin[];
}

/** As many intervals as in the paper's tables. */
const BIN_COUNT = 15;

/**
 * Measures the expected calibration error: how far the accuracy of the answers in each interval of
 * confidence is from their mean confidence, weighted by their number.
 *
 * @param confidences the probability of each answer, `[0, 1]`; not-a-number, as a diverged model
 *   gives, counts as 0
 * @param isRight for each answer, whether it is the true class
 * @param binCount the number of intervals
 * @see Guo, Pleiss, Sun and Weinberger, "On Calibration of Modern Neural Networks", 2017, equation 3
 */
export function measureCalibration(
  confidences: ArrayLike<number>,
  isRight: (index: number) => boolean,
  binCount = BIN_COUNT,
): Calibration {
  const sums = Array.from({ length: binCount }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (let i = 0; i < confidences.length; i++) {
    const confidence = Number.isNaN(confidences[i]!) ? 0 : confidences[i]!;
    const bin = Math.ceil(confidence * binCount) - 1;
    const sum = sums[Math.min(Math.max(bin, 0), binCount - 1)]!;
    sum.count += 1;
    sum.confidence += confidence;
    if (isRight(i)) sum.right += 1;
  }
  const gaps = sums.map(({ confidence, right }) => Math.abs(right - confidence));
  return {
    ece: confidences.length === 0 ? 0 : gaps.reduce((a, b) => a + b, 0) / confidences.length,
    bins: sums.map(({ count, confidence, right }, bin) => ({
      from: bin / binCount,
      to: (bin + 1) / binCount,
      count,
      confidence: count === 0 ? 0 : confidence / count,
      accuracy: count === 0 ? 0 : right / count,
    })),
  };
}
