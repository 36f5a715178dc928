/**
 * Whether a square of some size finds room on pixels that are not 0, in one pass.
 *
 * @param values one value for each pixel, row-major
 * @param width columns
 * @param side the square's side in pixels
 */
export function holdsSquare(values: Uint8Array, width: number, side: number): boolean {
  // The side of the largest square whose lower right corner is here, for one row.
  const largest = new Int32Array(width);
  for (let start = 0; start < values.length; start += width) {
    let left = 0;
    let diagonal = 0;
    for (let x = 0; x < width; x++) {
      const above = largest[x]!;
      left = values[start + x] === 0 ? 0 : 1 + Math.min(left, above, diagonal);
      if (left >= side) return true;
      largest[x] = left;
      diagonal = above;
    }
  }
  return false;
}
