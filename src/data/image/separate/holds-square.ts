/**
 * Whether a square of some size finds room on marked pixels.
 *
 * @param values one value for each pixel, row-major
 * @param width columns
 * @param side the square's side in pixels, at least 1
 * @param least from which value on a pixel is marked
 */
export function holdsSquare(values: Uint8Array, width: number, side: number, least = 1): boolean {
  // Wherever it lies, it lies on one of these rows; in most pictures none of them has room for it.
  for (let start = (side - 1) * width; start < values.length; start += side * width) {
    if (hasRun(values, start, start + width, side, least)) {
      return findSquare(values, width, side, least);
    }
  }
  return false;
}

/** Whether so many pixels in a row are marked. */
function hasRun(
  values: Uint8Array,
  start: number,
  end: number,
  length: number,
  least: number,
): boolean {
  let run = 0;
  for (let i = start; i < end; i++) {
    run = values[i]! < least ? 0 : run + 1;
    if (run >= length) return true;
  }
  return false;
}

function findSquare(values: Uint8Array, width: number, side: number, least: number): boolean {
  // The side of the largest square whose lower right corner is here, for one row.
  const largest = new Int32Array(width);
  for (let start = 0; start < values.length; start += width) {
    let left = 0;
    let diagonal = 0;
    for (let x = 0; x < width; x++) {
      const above = largest[x]!;
      left = values[start + x]! < least ? 0 : 1 + Math.min(left, above, diagonal);
      if (left >= side) return true;
      largest[x] = left;
      diagonal = above;
    }
  }
  return false;
}
