import { findInkBox } from '../ink/ink-box.js';
import type { InkImage } from '../ink/ink-image.js';

/** Up to this size, in pixels along the longer side, the greys of ink are its anti-aliasing. */
const SMALL_DIGIT = 28;

/** From this size on, they are blur, and pencil that covers the paper badly. */
const LARGE_DIGIT = 80;

/** What counts as bare paper in a large digit, as a share of full ink: pale strokes survive. */
const LARGE_BARE = 0.2;

/** What counts as full ink in a large digit. */
const LARGE_FULL = 0.6;

/**
 * Makes the ink of a large digit nearly bilevel, as the scans were that MNIST was made of: the
 * averaging down to 20 pixels then brings back the right greys. A small digit stays as it is.
 *
 * @see LeCun, Cortes and Burges, "The MNIST database": grey levels come from the resampling alone
 */
export function sharpenInk(image: InkImage): InkImage {
  const box = findInkBox(image);
  if (box === null) return image;
  const size = Math.max(box.width, box.height);
  const share = (size - SMALL_DIGIT) / (LARGE_DIGIT - SMALL_DIGIT);
  if (share <= 0) return image;
  const bare = LARGE_BARE * Math.min(share, 1);
  const full = 1 - (1 - LARGE_FULL) * Math.min(share, 1);
  const stretched = new Uint8Array(256);
  for (let value = 0; value < 256; value++) {
    const stretch = (value / 255 - bare) / (full - bare);
    stretched[value] = Math.round(255 * Math.min(Math.max(stretch, 0), 1));
  }
  const ink = new Uint8Array(image.ink.length);
  // A loop of its own: a callback for each pixel would take most of the time.
  for (let i = 0; i < ink.length; i++) ink[i] = stretched[image.ink[i]!]!;
  return { ...image, ink };
}
