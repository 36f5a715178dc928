import type { InkImage } from '../ink/ink-image.js';
import type { Seam } from './seams.js';

/** Cuts are at least this far apart, in line heights. */
const MIN_DISTANCE = 0.12;

/** The share of the ink that a cut leaves on each side at least. */
const MIN_SHARE = 0.06;

/** A cut goes through this many stroke widths of ink at most. */
const MAX_CROSSING = 4.5;

/** Cuts for each line height of width. */
const CUTS_PER_HEIGHT = 3.5;

/** The most cuts in one piece of writing, however long. */
const MAX_CUTS = 40;

/**
 * Chooses the seams that are worth a try as cuts between digits: those through the least ink, not
 * two in the same place.
 *
 * @param image the ink that is cut
 * @param seams ways through it
 * @param lineHeight how high digits are, in pixels
 * @param strokeWidth how wide the pen is, in pixels
 * @returns the cuts, left to right
 */
export function chooseCuts(
  image: InkImage,
  seams: readonly Seam[],
  lineHeight: number,
  strokeWidth: number,
): Seam[] {
  const most = Math.min(MAX_CUTS, Math.ceil((CUTS_PER_HEIGHT * image.width) / lineHeight));
  const total = massLeftOf(image, null);
  const chosen: Seam[] = [];
  for (const seam of seams.toSorted((a, b) => a.crossing - b.crossing)) {
    if (chosen.length === most || seam.crossing > MAX_CROSSING * strokeWidth) break;
    const isNear = chosen.some(
      ({ center }) => Math.abs(center - seam.center) < MIN_DISTANCE * lineHeight,
    );
    if (isNear) continue;
    const share = massLeftOf(image, seam) / total;
    if (share >= MIN_SHARE && share <= 1 - MIN_SHARE) chosen.push(seam);
  }
  return chosen.sort((a, b) => a.center - b.center);
}

/** The sum of the ink to the left of a seam, or of all ink. */
function massLeftOf({ width, height, ink }: InkImage, seam: Seam | null): number {
  let mass = 0;
  for (let y = 0; y < height; y++) {
    const end = seam === null ? width : Math.min(width, seam.columns[y]!);
    for (let x = 0; x < end; x++) mass += ink[y * width + x]!;
  }
  return mass;
}
