import type { InkImage } from '../ink-image.js';
import { averageInk } from './average-ink.js';
import { estimateDigitHeight } from './keep-strokes.js';
import { findParts } from './parts.js';

/** How high a page's usual digits are at least while it is taken apart, in pixels. */
const WORKING_HEIGHT = 96;

/** Large pictures are first looked at in this size, in pixels along the longer side, or more. */
const OVERVIEW_SIDE = 400;

/**
 * Chooses by how much a page may be shrunk to be taken apart quickly: digits keep nearly five times
 * the size that they have in the end.
 *
 * @returns a whole factor, at least 1
 */
export function chooseReduction(image: InkImage): number {
  const side = Math.max(image.width, image.height);
  const overview = Math.max(1, Math.floor(side / OVERVIEW_SIDE));
  const { parts } = findParts(averageInk(image, overview));
  return Math.max(1, Math.floor((estimateDigitHeight(parts) * overview) / WORKING_HEIGHT));
}
