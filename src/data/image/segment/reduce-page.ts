import type { InkImage } from '../ink/ink-image.js';
import { averageInk } from './average-ink.js';
import { estimateDigitHeight } from './keep-strokes.js';
import { findParts, type LabeledParts } from './parts.js';

/** How high a page's usual digits are at least while it is taken apart, in pixels. */
const WORKING_HEIGHT = 96;

/** Large pictures are first looked at in this size, in pixels along the longer side, or more. */
const OVERVIEW_SIDE = 400;

/** A page as large as it need be to be taken apart. */
export interface ReducedPage {
  /** By how much it was shrunk: a whole factor, at least 1. */
  readonly factor: number;
  /** The page. */
  readonly image: InkImage;
  /** What is on it. */
  readonly found: LabeledParts;
}

/**
 * Shrinks a page so far that it is taken apart quickly: digits keep nearly five times the size that
 * they have in the end.
 */
export function reducePage(image: InkImage): ReducedPage {
  const side = Math.max(image.width, image.height);
  const overviewFactor = Math.max(1, Math.floor(side / OVERVIEW_SIDE));
  const overview = averageInk(image, overviewFactor);
  const found = findParts(overview);
  const height = estimateDigitHeight(found.parts) * overviewFactor;
  const factor = Math.max(1, Math.floor(height / WORKING_HEIGHT));
  if (factor === overviewFactor) return { factor, image: overview, found };
  const reduced = averageInk(image, factor);
  return { factor, image: reduced, found: findParts(reduced) };
}
