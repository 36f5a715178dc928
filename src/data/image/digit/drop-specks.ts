import { cropToBlobs, type InkCrop } from './crop-to-blobs.js';
import { findInkBlobs, type InkBlob } from '../ink/ink-blobs.js';
import type { Box } from '../ink/ink-box.js';
import type { InkImage } from '../ink/ink-image.js';

/** Ink that never gets this dark, 1 to 255, is a shadow or noise. */
const MIN_PEAK = 110;

/** The share of the picture, and the number of pixels, below which ink is a speck. */
const MIN_AREA_SHARE = 1e-5;
const MIN_AREA = 2;

/** A stroke of its own, such as the bar of a 5, has at least this share of the digit's ink... */
const MIN_STROKE_SHARE = 0.03;

/** ...and lies no further away than this share of the digit's longer side. */
const MAX_STROKE_DISTANCE = 0.3;

/** Another character has at least this share of the digit's ink, and of its longer side. */
const MIN_CHARACTER_SHARE = 0.35;
const MIN_CHARACTER_SIZE = 0.6;

/** Hairlines at the edge of pictures whose shorter side is this long are what is left of a rule... */
const MIN_PAGE_SIDE = 64;

/** ...if they have less ink across than this share of that side. */
const HAIRLINE = 0.008;

/**
 * Keeps the ink of one digit: the blob with the most ink and the strokes beside it. Specks, faint
 * smudges and other things on the page go. Other characters stay, wherever they are: two digits are
 * not one, and whoever looks at both will say so.
 *
 * @returns the digit, cropped to its box; null when nothing is left
 */
export function dropSpecks(image: InkImage): InkCrop | null {
  const minArea = Math.max(MIN_AREA, MIN_AREA_SHARE * image.width * image.height);
  const labeled = findInkBlobs(image);
  const candidates = labeled.blobs.filter(
    (blob) => blob.peak >= MIN_PEAK && blob.area >= minArea && !isEndOfRule(blob, image),
  );
  const main = candidates.reduce<InkBlob | null>(
    (best, blob) => (best === null || weightOf(blob, image) > weightOf(best, image) ? blob : best),
    null,
  );
  if (main === null) return null;
  const reach = MAX_STROKE_DISTANCE * Math.max(main.box.width, main.box.height);
  const strokes = new Set<InkBlob>([main]);
  for (const blob of candidates) {
    const isStroke =
      blob.mass >= MIN_STROKE_SHARE * main.mass &&
      (!touchesEdge(blob, image) || touchesEdge(main, image));
    if (!isStroke) continue;
    if (distanceBetween(blob.box, main.box) <= reach || isCharacter(blob, main)) strokes.add(blob);
  }
  return cropToBlobs(image, labeled, strokes);
}

function isEndOfRule(blob: InkBlob, image: InkImage): boolean {
  const side = Math.min(image.width, image.height);
  const length = Math.max(blob.box.width, blob.box.height);
  return side >= MIN_PAGE_SIDE && touchesEdge(blob, image) && blob.mass < HAIRLINE * side * length;
}

function isCharacter(blob: InkBlob, main: InkBlob): boolean {
  const size = ({ box }: InkBlob): number => Math.max(box.width, box.height);
  return (
    blob.mass >= MIN_CHARACTER_SHARE * main.mass && size(blob) >= MIN_CHARACTER_SIZE * size(main)
  );
}

/** What runs over the edge of the picture is the digit only when there is nothing better. */
function weightOf(blob: InkBlob, image: InkImage): number {
  return touchesEdge(blob, image) ? blob.mass / 4 : blob.mass;
}

function touchesEdge({ box }: InkBlob, { width, height }: InkImage): boolean {
  return box.x === 0 || box.y === 0 || box.x + box.width === width || box.y + box.height === height;
}

/** The empty pixels between two boxes along the axis in which they are further apart. */
function distanceBetween(a: Box, b: Box): number {
  const alongX = Math.max(a.x - (b.x + b.width), b.x - (a.x + a.width));
  const alongY = Math.max(a.y - (b.y + b.height), b.y - (a.y + a.height));
  return Math.max(alongX, alongY, 0);
}
