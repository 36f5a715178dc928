/** The median of some numbers (the lower of the two in the middle); `fallback` when there is none. */
export function medianOf(values: readonly number[] | Float32Array, fallback: number): number {
  return quantileOf(values, 0.5, fallback);
}

/** The value that a `share` (0 to 1) of some numbers lies below; `fallback` when there is none. */
export function quantileOf(
  values: readonly number[] | Float32Array,
  share: number,
  fallback: number,
): number {
  const sorted = Float32Array.from(values).sort();
  return sorted[Math.floor(share * (sorted.length - 1))] ?? fallback;
}
