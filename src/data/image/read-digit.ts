import type { DigitImage } from '../digit-image.js';
import { estimateBackground } from './background.js';
import type { DecodedImage } from './decoded-image.js';
import { dropSpecks } from './drop-specks.js';
import { extractInk } from './extract-ink.js';
import { toGray } from './gray-image.js';
import { normalizeDigit } from './normalize.js';
import { findPolarity, type Polarity } from './polarity.js';
import { sharpenInk } from './sharpen-ink.js';
import { widenThinStrokes } from './widen-thin-strokes.js';

/**
 * Whether a picture is inverted before it is read: `yes` for dark ink on light paper, `no` for light
 * ink on dark ground (as MNIST's own images are), `auto` to find out.
 */
export type Inversion = 'auto' | 'yes' | 'no';

/** Options of {@link imageToDigit}. */
export interface ReadDigitOptions {
  /** `auto` unless told otherwise. */
  readonly invert?: Inversion;
}

/**
 * Finds the one digit in a picture and brings it into MNIST's form.
 *
 * @returns a new image, or null when the picture is blank
 */
export function imageToDigit(
  decoded: DecodedImage,
  { invert = 'auto' }: ReadDigitOptions = {},
): DigitImage | null {
  const gray = toGray(decoded);
  const background = estimateBackground(gray);
  const polarity = polarityOf(invert) ?? findPolarity(gray, background);
  const ink = extractInk(gray, background, polarity);
  const digit = ink && dropSpecks(ink);
  return digit && normalizeDigit(widenThinStrokes(sharpenInk(digit)));
}

function polarityOf(invert: Inversion): Polarity | null {
  switch (invert) {
    case 'yes':
      return 'dark-on-light';
    case 'no':
      return 'light-on-dark';
    case 'auto':
      return null;
  }
}
