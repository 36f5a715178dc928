import type { DigitImage } from '../digit-image.js';
import type { DecodedImage } from './decoded-image.js';
import { dropSpecks } from './drop-specks.js';
import { inkToDigit } from './ink-to-digit.js';
import { readInk, type ReadInkOptions } from './read-ink.js';

export type { Inversion } from './inversion.js';

/**
 * Finds the one digit in a picture and brings it into MNIST's form.
 *
 * @returns a new image, or null when the picture is blank
 */
export function imageToDigit(
  decoded: DecodedImage,
  options: ReadInkOptions = {},
): DigitImage | null {
  const ink = readInk(decoded, options);
  const digit = ink && dropSpecks(ink);
  return digit && inkToDigit(digit);
}
