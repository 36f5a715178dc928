import type { Box } from '../ink/ink-box.js';
import type { InkImage } from '../ink/ink-image.js';
import type { Part } from './parts.js';
import { weightedMedian } from './weighted-median.js';

/** Ink that never gets this dark, 1 to 255, is a shadow or noise. */
const MIN_PEAK = 110;

/** What is smaller than this share of a usual digit's height, both ways, is a speck. */
const MIN_SIZE = 0.1;

/** What lies along an edge of the picture and is thinner than this, too, is the edge of the paper. */
const MIN_EDGE_DEPTH = 0.12;

/** What has less than this share of the usual ink for its size is what is left of a rule. */
const MIN_WEIGHT = 0.1;

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

/** Drops smudges, specks and hairlines, and the edges of paper: the parts that are no strokes. */
export function keepStrokes(parts: readonly Part[], picture: InkImage): Part[] {
  const dark = parts.filter(({ peak }) => peak >= MIN_PEAK);
  const usual = estimateDigitHeight(dark);
  const usualWeight = weightedMedian(
    dark.map((part) => [weightOf(part), part.mass]),
    0,
  );
  const strokes = dark.filter((part) => {
    const isSpeck = sizeOf(part) < MIN_SIZE * usual;
    const isHairline = weightOf(part) < MIN_WEIGHT * usualWeight;
    const isEdge = depthAtEdge(part.box, picture) < MIN_EDGE_DEPTH * usual;
    return !isSpeck && !isHairline && !isEdge;
  });
  if (strokes.length <= MAX_PARTS) return strokes;
  return strokes.sort((a, b) => b.mass - a.mass).slice(0, MAX_PARTS);
}

function sizeOf({ box }: Part): number {
  return Math.max(box.width, box.height);
}

/** How much ink a part has for each pixel of its longer side. */
function weightOf(part: Part): number {
  return part.mass / sizeOf(part);
}

/** How far something that touches an edge reaches into the picture. */
function depthAtEdge(box: Box, { width, height }: InkImage): number {
  const alongX = box.x === 0 || box.x + box.width === width ? box.width : Infinity;
  const alongY = box.y === 0 || box.y + box.height === height ? box.height : Infinity;
  return Math.min(alongX, alongY);
}
