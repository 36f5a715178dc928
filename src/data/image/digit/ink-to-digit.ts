import type { DigitImage } from '../../digit-image.js';
import type { InkImage } from '../ink/ink-image.js';
import { normalizeDigit } from './normalize.js';
import { sharpenInk } from './sharpen-ink.js';
import { widenThinStrokes } from './widen-thin-strokes.js';

/**
 * Brings the ink of one digit, of any size and anywhere in a picture, into MNIST's form: the same
 * way for a picture of one digit and for each digit of a page.
 *
 * @returns a new image, or null when there is no ink
 */
export function inkToDigit(ink: InkImage): DigitImage | null {
  return normalizeDigit(widenThinStrokes(sharpenInk(ink)));
}
