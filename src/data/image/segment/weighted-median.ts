/**
 * The value that half of the weight lies at or below; `fallback` when there is no weight.
 *
 * @param items pairs of a value and its weight
 */
export function weightedMedian(
  items: readonly (readonly [value: number, weight: number])[],
  fallback: number,
): number {
  const total = items.reduce((sum, [, weight]) => sum + weight, 0);
  let below = 0;
  for (const [value, weight] of items.toSorted(([a], [b]) => a - b)) {
    below += weight;
    if (2 * below >= total && weight > 0) return value;
  }
  return fallback;
}
