import { distanceTransform } from './distance-transform.js';
import { findInkBox } from '../ink/ink-box.js';
import type { InkImage } from '../ink/ink-image.js';
import { enlargeInk } from '../ink/enlarge-ink.js';
import { shrinkInk } from '../ink/shrink-ink.js';
import { estimateStrokeWidth } from '../ink/stroke-width.js';

/**
 * Strokes narrower than this share of the digit's longer side are widened. In the MNIST test set
 * 1 % are narrower than 0.08, half are narrower than 0.126.
 */
const MIN_STROKE = 0.08;

/** The share to which they are widened. */
const TARGET_STROKE = 0.11;

/**
 * A digit is brought to this size first, in pixels along the longer side, or up to twice of it: so
 * large that the pen can be round, so small that it is quick.
 */
const WORKING_SIZE = 80;

/** From this value on, 1 to 255, a pixel belongs to a thin stroke: half of it lies in a neighbour. */
const STROKE_THRESHOLD = 96;

/**
 * Draws hairlines again with a wider round pen, to the proportions of MNIST's strokes: averaged down
 * to 20 pixels as they are, lines of one or two pixels would fade or break up. Other ink stays as
 * it is.
 */
export function widenThinStrokes(image: InkImage): InkImage {
  const box = findInkBox(image);
  if (box === null) return image;
  const size = Math.max(box.width, box.height);
  if (estimateStrokeWidth(image) >= MIN_STROKE * size) return image;
  const factor = Math.floor(size / WORKING_SIZE);
  return factor > 1 ? widen(shrinkInk(image, factor)) : widen(image);
}

function widen(image: InkImage): InkImage {
  const box = findInkBox(image);
  if (box === null) return image;
  const size = Math.max(box.width, box.height);
  const stroke = estimateStrokeWidth(image);
  // Widening makes the digit larger too: (stroke + 2 r) / (size + 2 r) is the target.
  const radius = Math.max(0, (TARGET_STROKE * size - stroke) / (2 * (1 - TARGET_STROKE)));
  const scale = Math.max(1, WORKING_SIZE / size);
  const margin = Math.ceil(radius * scale) + 1;
  const thin = enlargeInk(image, box, scale, margin);
  const isStroke = thin.ink.map((value) => (value >= STROKE_THRESHOLD ? 1 : 0));
  if (!isStroke.includes(1)) return image;
  const distances = distanceTransform(isStroke, thin.width, thin.height);
  // The new outline, half a pixel soft, lies `radius` outside the old one.
  const reach = radius * scale + 1;
  const ink = new Uint8Array(distances.length);
  for (let i = 0; i < ink.length; i++) {
    ink[i] = Math.round(255 * Math.min(Math.max(reach - distances[i]!, 0), 1));
  }
  return { width: thin.width, height: thin.height, ink };
}
