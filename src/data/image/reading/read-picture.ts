import { MnistError } from '../../../errors/mnist-error.js';
import { decodeImage } from '../decode.js';
import type { DecodedImage } from '../decoded-image.js';
import { DIGIT_SIDE, PAGE_SIDE } from '../image-limits.js';
import { findDigit, findDigitInInk, type FoundDigit, type Inversion } from '../read-digit.js';
import { readInk } from '../read-ink.js';
import { imageToPage, inkToPage } from '../read-page.js';
import type { Page } from '../segment/page.js';

/** What to look for in a picture: one digit, a page of them, or both. */
export type ReadingKind = 'digit' | 'page' | 'both';

/** A picture, and what to look for in it. */
export interface PictureRequest {
  /** The file's content. */
  readonly bytes: Uint8Array;
  /** What the picture is called in failures. */
  readonly name: string;
  /** Whether its ink is dark or light. */
  readonly invert: Inversion;
  /** What to look for. */
  readonly kind: ReadingKind;
}

/** What was found in a picture; which fields are there follows the request's `kind`. */
export interface PictureReading {
  /** The one digit; null when the picture is blank. */
  readonly digit?: FoundDigit | null;
  /** Everything that may be a digit. */
  readonly page?: Page;
}

/** What a picture may cost. */
export interface PictureLimits {
  /** Pictures with more pixels are refused before they are decoded. */
  readonly maxPixels: number;
  /** Whole seconds after which libvips gives up, at least 1. */
  readonly maxSeconds: number;
}

/**
 * Reads a picture: one digit as `readDigits` does, a page as `readPages` does.
 *
 * @throws MnistError `cannot-decode-image`, `empty-image-file`, `image-too-large`,
 *   `unsupported-image-format`
 */
export async function readPicture(
  { bytes, name, invert, kind }: PictureRequest,
  limits: PictureLimits,
): Promise<PictureReading> {
  if (bytes.length === 0) throw new MnistError({ code: 'empty-image-file', path: name });
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const decode = (maxSide: number): Promise<DecodedImage> =>
    decodeImage(file, name, { maxSide, ...limits });
  switch (kind) {
    case 'digit':
      return { digit: findDigit(await decode(DIGIT_SIDE), { invert }) };
    case 'page':
      return { page: imageToPage(await decode(PAGE_SIDE), { invert }) };
    case 'both': {
      const decoded = await decode(PAGE_SIDE);
      const ink = readInk(decoded, { invert });
      // A larger picture is shrunk further for a single digit, which makes it another picture.
      const isShared = Math.max(decoded.originalWidth, decoded.originalHeight) <= DIGIT_SIDE;
      const digit = isShared
        ? findDigitInInk(ink, decoded)
        : findDigit(await decode(DIGIT_SIDE), { invert });
      return { digit, page: inkToPage(ink, decoded) };
    }
  }
}
