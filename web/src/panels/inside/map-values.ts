/** `[height, width, channels]`, or `[units]`. */
interface MapShape {
  readonly shape: readonly number[];
}

/** Of a layer with more maps, so many are shown at first. */
const FIRST_MAPS = 32;

/**
 * The first maps of a layer, as if it had no more; all values of a layer that has no maps.
 *
 * @param shape `[height, width, channels]`, or `[units]`
 */
export function firstMaps(
  shape: readonly number[],
  values: Uint8Array<ArrayBuffer>,
): { readonly shape: readonly number[]; readonly values: Uint8Array<ArrayBuffer> } {
  const [height = 1, width = 1, count = 1] = shape;
  if (shape.length !== 3 || count <= FIRST_MAPS) return { shape, values };
  return {
    shape: [height, width, FIRST_MAPS],
    values: values.subarray(0, FIRST_MAPS * height * width),
  };
}

/** The bytes of one map of a layer. */
export function bytesOfMap(
  { shape }: MapShape,
  values: Uint8Array<ArrayBuffer>,
  index: number,
): Uint8Array<ArrayBuffer> {
  const size = shape.length === 3 ? (shape[0] ?? 1) * (shape[1] ?? 1) : 1;
  return values.subarray(index * size, (index + 1) * size);
}

/**
 * The smallest and the largest value of one map, as near as bytes tell.
 *
 * @param bytes the map; 0 and 255 are the ends of the layer's range
 * @param range the layer's smallest and largest value
 */
export function rangeOfMap(
  bytes: Uint8Array,
  range: readonly [number, number],
): readonly [number, number] {
  const [least, most] = range;
  // No spreading: a map may have more values than a call may have arguments.
  const low = bytes.reduce((a, b) => Math.min(a, b), 255);
  const high = bytes.reduce((a, b) => Math.max(a, b), 0);
  const valueOf = (byte: number) => least + ((most - least) * byte) / 255;
  return bytes.length === 0 ? [least, least] : [valueOf(low), valueOf(high)];
}

/** The map with the largest sum: one in which there is something to see. */
export function findVividMap({ shape }: MapShape, values: Uint8Array<ArrayBuffer>): number {
  const count = shape.at(-1) ?? 1;
  const sums = Array.from({ length: count }, (_, index) =>
    bytesOfMap({ shape }, values, index).reduce((sum, byte) => sum + byte, 0),
  );
  return sums.reduce((best, sum, index) => (sum > (sums[best] ?? 0) ? index : best), 0);
}

/** A value in as many digits as one reads at a glance. */
export function formatValue(value: number): string {
  const size = Math.abs(value);
  if (size >= 100) return value.toFixed(0);
  const text = value.toFixed(size >= 10 ? 1 : 2);
  return Number(text) === 0 ? '0' : text;
}

/** A range in words; a single value where both ends are the same. */
export function formatRange([least, most]: readonly [number, number]): string {
  const [from, to] = [formatValue(least), formatValue(most)];
  return from === to ? from : `${from} to ${to}`;
}
