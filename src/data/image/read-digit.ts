import { IMAGE_SIZE, type DigitImage } from '../digit-image.js';
import type { DecodedImage } from './decoded-image.js';
import { dropSpecks } from './digit/drop-specks.js';
import type { Box } from './ink/ink-box.js';
import type { InkImage } from './ink/ink-image.js';
import { inkToDigit } from './digit/ink-to-digit.js';
import { readInk, type ReadInkOptions } from './read-ink.js';
import { scaleBox } from './ink/scale-box.js';

export type { Inversion } from './inversion.js';

/** The one digit of a picture. */
export interface FoundDigit {
  /** In MNIST's form. */
  readonly digit: DigitImage;
  /**
   * All ink where it lies, in a picture that has MNIST's size already: a line across it would make the
   * form above too small, which need not be so here. `null` for pictures of any other size.
   */
  readonly inPlace: DigitImage | null;
  /** Where it lies, in pixels of the upright original picture. */
  readonly box: Box;
}

/**
 * Finds the one digit in a picture and brings it into MNIST's form.
 *
 * @returns null when the picture is blank
 */
export function findDigit(decoded: DecodedImage, options: ReadInkOptions = {}): FoundDigit | null {
  return findDigitInInk(readInk(decoded, options), decoded);
}

/**
 * Finds the one digit in the ink of a picture, as {@link findDigit} does.
 *
 * @param ink what `readInk` found; not changed
 * @param decoded the picture
 * @returns null when the picture is blank
 */
export function findDigitInInk(ink: InkImage | null, decoded: DecodedImage): FoundDigit | null {
  const crop = ink && dropSpecks(ink);
  const digit = crop && inkToDigit(crop);
  const hasMnistSize = decoded.width === IMAGE_SIZE && decoded.height === IMAGE_SIZE;
  const inPlace = hasMnistSize ? (ink?.ink ?? null) : null;
  return digit && { digit, inPlace, box: scaleBox(crop, decoded.originalWidth / decoded.width) };
}

/**
 * The image of {@link findDigit}.
 *
 * @returns a new image, or null when the picture is blank
 */
export function imageToDigit(
  decoded: DecodedImage,
  options: ReadInkOptions = {},
): DigitImage | null {
  return findDigit(decoded, options)?.digit ?? null;
}
