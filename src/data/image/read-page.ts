import type { DecodedImage } from './decoded-image.js';
import type { InkImage } from './ink/ink-image.js';
import { readInk, type ReadInkOptions } from './read-ink.js';
import type { Page } from './segment/page.js';
import { segmentPage } from './segment/segment-page.js';

/** A page without writing. */
const EMPTY_PAGE: Page = { lines: [] };

/**
 * Finds everything in a picture that may be a digit, in reading order, and brings it into MNIST's
 * form; a page without lines when the picture is blank.
 */
export function imageToPage(decoded: DecodedImage, options: ReadInkOptions = {}): Page {
  return inkToPage(readInk(decoded, options), decoded);
}

/**
 * Finds everything in the ink of a picture that may be a digit, as {@link imageToPage} does.
 *
 * @param ink what `readInk` found; not changed
 * @param decoded the picture
 */
export function inkToPage(ink: InkImage | null, decoded: DecodedImage): Page {
  if (ink === null) return EMPTY_PAGE;
  return segmentPage(ink, decoded.originalWidth / decoded.width);
}
