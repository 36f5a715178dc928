/**
 * The median of some numbers (the lower of the two in the middle); `fallback` when there is none.
 *
 * @param values come out in another order
 * @see Hoare, "Algorithm 65: Find", 1961
 */
export function medianOf(values: Float64Array, fallback: number): number {
  if (values.length === 0) return fallback;
  const middle = (values.length - 1) >> 1;
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[middle]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const swapped = values[i]!;
      values[i++] = values[j]!;
      values[j--] = swapped;
    }
    if (j < middle) low = i;
    if (i > middle) high = j;
  }
  return values[middle]!;
}
