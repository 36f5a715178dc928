/** Farther than any two pixels of a picture can be from each other, squared. */
const FAR = 1e12;

/**
 * The exact Euclidean distance from each pixel's centre to the nearest marked pixel's centre, in
 * pixels; 0 on marked pixels.
 *
 * @param isMarked one value for each pixel, row-major; not 0 = marked; at least one must be
 * @see Felzenszwalb and Huttenlocher, "Distance Transforms of Sampled Functions", 2012
 */
export function distanceTransform(
  isMarked: Uint8Array,
  width: number,
  height: number,
): Float32Array {
  const squared = new Float64Array(width * height);
  for (let i = 0; i < squared.length; i++) if (isMarked[i] === 0) squared[i] = FAR;
  const line = createLine(Math.max(width, height));
  for (let x = 0; x < width; x++) transformLine(squared, x, width, height, line);
  for (let y = 0; y < height; y++) transformLine(squared, y * width, 1, width, line);
  const distances = new Float32Array(squared.length);
  for (let i = 0; i < squared.length; i++) distances[i] = Math.sqrt(squared[i]!);
  return distances;
}

/** Scratch memory for one row or column. */
interface Line {
  readonly values: Float64Array;
  /** The positions of the parabolas in the lower envelope. */
  readonly vertices: Int32Array;
  /** Where each of them begins to be the lowest. */
  readonly starts: Float64Array;
}

function createLine(length: number): Line {
  return {
    values: new Float64Array(length),
    vertices: new Int32Array(length),
    starts: new Float64Array(length + 1),
  };
}

/** Replaces the `length` values at `offset`, `step` apart, by their squared distance transform. */
function transformLine(
  squared: Float64Array,
  offset: number,
  step: number,
  length: number,
  { values, vertices, starts }: Line,
): void {
  for (let i = 0; i < length; i++) values[i] = squared[offset + i * step]!;
  let last = 0;
  vertices[0] = 0;
  starts[0] = -Infinity;
  starts[1] = Infinity;
  for (let i = 1; i < length; i++) {
    let start = intersection(values, vertices[last]!, i);
    while (start <= starts[last]!) start = intersection(values, vertices[--last]!, i);
    vertices[++last] = i;
    starts[last] = start;
    starts[last + 1] = Infinity;
  }
  let current = 0;
  for (let i = 0; i < length; i++) {
    while (starts[current + 1]! < i) current++;
    const vertex = vertices[current]!;
    squared[offset + i * step] = values[vertex]! + (i - vertex) ** 2;
  }
}

/** Where the parabolas with vertices at a < b meet. */
function intersection(values: Float64Array, a: number, b: number): number {
  return (values[b]! + b * b - (values[a]! + a * a)) / (2 * (b - a));
}
