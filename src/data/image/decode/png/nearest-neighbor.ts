/**
 * Whichever of a byte's three neighbours is nearest to `left + above - corner`: what PNG's Paeth filter
 * takes it to be.
 *
 * @see https://www.w3.org/TR/png-3/#9Filter-type-4-Paeth
 */
export function nearestNeighbor(left: number, above: number, corner: number): number {
  const toLeft = Math.abs(above - corner);
  const toAbove = Math.abs(left - corner);
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
