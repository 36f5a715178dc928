/** @typedef {{ median: number, min: number, max: number }} Summary */

/**
 * The middle value, or the mean of the two in the middle. At least one value is needed.
 * @param {readonly number[]} values
 */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new RangeError('no values');
  return (lower + upper) / 2;
}

/**
 * Median and range; `null` when there are no values.
 * @param {readonly number[]} values
 * @returns {Summary | null}
 */
export function summarize(values) {
  if (values.length === 0) return null;
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

/**
 * Divides round by round: what the machine did in a round, it did to both. Rounds that only one of
 * them has are left out.
 * @param {readonly number[]} dividends
 * @param {readonly number[]} divisors
 */
export function ratiosByRound(dividends, divisors) {
  return dividends.flatMap((dividend, round) => {
    const divisor = divisors[round];
    return divisor === undefined ? [] : [dividend / divisor];
  });
}
