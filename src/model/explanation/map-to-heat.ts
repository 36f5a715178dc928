// Seven of 784 pixels may be brighter than the scale: a single one would leave the rest in the dark.
const SCALE_PERCENTILE = 0.99;

/**
 * Makes a map of any unit something to look at: the size of each value, without its sign, where the
 * 99th percentile of all sizes (nearest rank) is full heat, and what is beyond it as well. Where that
 * is 0, the largest size is. What is not a number is cold; infinite values are full heat.
 *
 * @param map an image's worth of values
 * @returns as many bytes, 0..255
 * @see Smilkov et al., "SmoothGrad", 2017, section 3.1, for the percentile
 */
export function mapToHeat(map: Float32Array): Uint8Array {
  const sizes = map.map((value) => (Number.isNaN(value) ? 0 : Math.abs(value)));
  const scale = findScale(sizes.filter(Number.isFinite).sort());
  if (scale === 0) return Uint8Array.from(sizes, (size) => (size === Infinity ? 255 : 0));
  return Uint8Array.from(sizes, (size) => Math.round(255 * Math.min(size / scale, 1)));
}

/** The size that is full heat; 0 when there is nothing but zeros. */
function findScale(ascending: Float32Array): number {
  const percentile = ascending[Math.ceil(ascending.length * SCALE_PERCENTILE) - 1] ?? 0;
  return percentile > 0 ? percentile : (ascending.at(-1) ?? 0);
}
