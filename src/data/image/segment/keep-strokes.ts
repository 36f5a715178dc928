import type { Box } from '../ink-box.js';
import type { InkImage } from '../ink-image.js';
import type { Part } from './parts.js';
import { weightedMedian } from './weighted-median.js';

/** Ink that never gets this dark, 1 to 255, is a shadow or noise. */
const MIN_PEAK = 110;

/** What is smaller than this share of a usual digit's height, both ways, is a speck. */
const MIN_SIZE = 0.1;

/** What lies along an edge of the picture and is thinner than this, too, is the edge of the paper. */
const MIN_EDGE_DEPTH = 0.12;

/** More parts than this are not looked at: the heaviest are kept. No page has so many digits. */
const MAX_PARTS = 1000;

/**
 * The height of a page's usual digits, in pixels: the median of its ink, so that specks have hardly
 * any say; 0 when there are no parts.
 */
export function estimateDigitHeight(parts: readonly Part[]): number {
  return weightedMedian(
    parts.map(({ box, mass }) => [box.height, mass]),
    0,
  );
}

/** Drops smudges and specks, and the edges of paper: the parts that are no strokes. */
export function keepStrokes(parts: readonly Part[], picture: InkImage): Part[] {
  const dark = parts.filter(({ peak }) => peak >= MIN_PEAK);
  const usual = estimateDigitHeight(dark);
  const strokes = dark.filter(({ box }) => {
    const isSpeck = Math.max(box.width, box.height) < MIN_SIZE * usual;
    return !isSpeck && depthAtEdge(box, picture) >= MIN_EDGE_DEPTH * usual;
  });
  if (strokes.length <= MAX_PARTS) return strokes;
  return strokes.sort((a, b) => b.mass - a.mass).slice(0, MAX_PARTS);
}

/** How far something that touches an edge reaches into the picture. */
function depthAtEdge(box: Box, { width, height }: InkImage): number {
  const alongX = box.x === 0 || box.x + box.width === width ? box.width : Infinity;
  const alongY = box.y === 0 || box.y + box.height === height ? box.height : Infinity;
  return Math.min(alongX, alongY);
}
