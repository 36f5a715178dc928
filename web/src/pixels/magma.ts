/** An opaque colour: red, green and blue from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Stops of matplotlib's magma at even distances: from black over purple to pale yellow. */
const STOPS: readonly Rgb[] = [
  [0, 0, 4],
  [28, 16, 68],
  [79, 18, 123],
  [129, 37, 129],
  [181, 54, 122],
  [229, 80, 100],
  [251, 135, 97],
  [254, 194, 135],
  [252, 253, 191],
];

/**
 * A colour that grows lighter with the value at an even pace, also for colour-blind eyes.
 *
 * @param value from 0 (dark) to 1 (light)
 * @see https://bids.github.io/colormap/
 */
export function magma(value: number): Rgb {
  const place = Math.min(Math.max(value, 0), 1) * (STOPS.length - 1);
  const index = Math.min(Math.floor(place), STOPS.length - 2);
  const [from, to] = [STOPS[index] ?? BLACK, STOPS[index + 1] ?? BLACK];
  return mix(from, to, place - index);
}

const BLACK: Rgb = [0, 0, 0];

/** The colour at `share` of the way from one colour to another. */
export function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const between = (a: number, b: number) => Math.round(a + (b - a) * share);
  return [between(from[0], to[0]), between(from[1], to[1]), between(from[2], to[2])];
}
