/** The median of some numbers (the lower of the two in the middle); `fallback` when there is none. */
export function medianOf(values: Float64Array, fallback: number): number {
  return values.slice().sort()[(values.length - 1) >> 1] ?? fallback;
}
