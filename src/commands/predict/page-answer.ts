import type { DigitImage } from '../../data/digit-image.js';
import type { DecodedImage } from '../../data/image/decoded-image.js';
import type { Box } from '../../data/image/ink-box.js';
import type { PageScan } from '../../data/image/reading/read-pages.js';
import type { Failure } from '../../errors/mnist-error.js';
import type { Predictor } from '../../model/predictor.js';
import type { PageReading } from '../../model/reading/page-reading.js';
import { LEAST_CONFIDENCE, readPage } from '../../model/reading/read-page.js';
import { nameClass } from './answer-readings.js';

/** One digit of a picture that may have several. */
export interface PageDigit {
  readonly digit: number | string;
  /** How likely it is, 0 to 1. */
  readonly confidence: number;
  /** Whether that is enough. */
  readonly isSure: boolean;
  /** Where it lies, in pixels of the upright original picture. */
  readonly box: Box;
  /** The index of the line it stands in. */
  readonly line: number;
  /** What the network saw. */
  readonly image: DigitImage;
}

/** What is said about one picture that may have several digits. */
export type PageAnswer =
  | {
      readonly kind: 'page';
      readonly file: string;
      /** The digits of each line, one after the other; none when there are no digits. */
      readonly lines: readonly string[];
      /** All digits, in reading order. */
      readonly digits: readonly PageDigit[];
      /** The picture. */
      readonly decoded: DecodedImage;
    }
  | { readonly kind: 'failed'; readonly file: string; readonly failure: Failure };

/**
 * Asks the network what is written on a page.
 *
 * @param minConfidence what is less likely is unsure, or left out if it is hardly a digit at all, `[0, 1]`
 */
export async function answerPage(
  scan: PageScan,
  predictor: Predictor,
  minConfidence: number,
): Promise<PageAnswer> {
  const { file } = scan;
  if ('failure' in scan) return { kind: 'failed', file, failure: scan.failure };
  const reading = await readPage(predictor, scan.page, {
    minConfidence: Math.min(LEAST_CONFIDENCE, minConfidence),
  });
  return {
    kind: 'page',
    file,
    lines: reading.lines.map(({ text }) => text),
    digits: listDigits(reading, predictor, minConfidence),
    decoded: scan.decoded,
  };
}

function listDigits(
  { lines }: PageReading,
  { classNames }: Predictor,
  minConfidence: number,
): PageDigit[] {
  return lines.flatMap(({ digits }, line) =>
    digits.map(({ classIndex, confidence, box, image }) => ({
      digit: nameClass(classNames, classIndex),
      // Six decimals: more than the network's float32 has to say.
      confidence: Math.round(confidence * 1e6) / 1e6,
      isSure: confidence >= minConfidence,
      box,
      line,
      image,
    })),
  );
}
