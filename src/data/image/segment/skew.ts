import { weightedMedian } from './weighted-median.js';
import type { Part } from './parts.js';

/** Neighbours whose centres rise or fall more steeply than this are not in one line. */
const MAX_SLOPE = 0.35;

/** Neighbours are no further apart than this many times their height. */
const MAX_DISTANCE = 3;

/** With fewer pairs of neighbours, the page is taken to be straight. */
const MIN_PAIRS = 3;

/**
 * Estimates how much the lines of a page rise or fall: the median slope from each part to its
 * nearest neighbour on the right.
 *
 * @param parts parts of about a digit's height
 * @returns pixels down for each pixel to the right
 * @see O'Gorman, "The document spectrum for page layout analysis", 1993
 */
export function estimateSkew(parts: readonly Part[]): number {
  const slopes: [number, number][] = [];
  for (const part of parts) {
    const slope = slopeToNeighbor(part, parts);
    if (slope !== null) slopes.push([slope, 1]);
  }
  return slopes.length < MIN_PAIRS ? 0 : weightedMedian(slopes, 0);
}

function slopeToNeighbor(part: Part, parts: readonly Part[]): number | null {
  const x = part.box.x + part.box.width / 2;
  const y = part.box.y + part.box.height / 2;
  let nearest = MAX_DISTANCE * part.box.height;
  let slope: number | null = null;
  for (const { box } of parts) {
    const dx = box.x + box.width / 2 - x;
    const dy = box.y + box.height / 2 - y;
    if (dx <= 0 || dx >= nearest || Math.abs(dy) > MAX_SLOPE * dx) continue;
    nearest = dx;
    slope = dy / dx;
  }
  return slope;
}
