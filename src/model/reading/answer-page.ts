import type { DigitImage } from '../../data/digit-image.js';
import type { Box } from '../../data/image/ink/ink-box.js';
import type { Page } from '../../data/image/segment/page.js';
import type { Predictor } from '../predictor.js';
import { nameClass, roundProbability } from './ranking.js';
import { LEAST_CONFIDENCE, readPage } from './read-page.js';

/** One digit of a picture that may have several. */
export interface PageDigit {
  readonly digit: number | string;
  /** How likely it is, 0 to 1. */
  readonly confidence: number;
  /** Whether that is enough. */
  readonly isSure: boolean;
  /** How likely each class is. */
  readonly probabilities: readonly number[];
  /** Where it lies, in pixels of the upright original picture. */
  readonly box: Box;
  /** The index of the line it stands in. */
  readonly line: number;
  /** What the network saw. */
  readonly image: DigitImage;
}

/** What is said about a picture that may have several digits. */
export interface PageAnswer {
  /** The digits of each line, one after the other; none when there are no digits. */
  readonly lines: readonly string[];
  /** All digits, in reading order. */
  readonly digits: readonly PageDigit[];
}

/**
 * Asks the network what is written on a page.
 *
 * @param minConfidence what is less likely is unsure, or left out if it is hardly a digit at all, `[0, 1]`
 */
export async function answerPage(
  page: Page,
  predictor: Predictor,
  minConfidence: number,
): Promise<PageAnswer> {
  const { lines } = await readPage(predictor, page, {
    minConfidence: Math.min(LEAST_CONFIDENCE, minConfidence),
  });
  return {
    lines: lines.map(({ text }) => text),
    digits: lines.flatMap(({ digits }, line) =>
      digits.map(({ classIndex, confidence, probabilities, box, image }) => ({
        digit: nameClass(predictor.classNames, classIndex),
        confidence: roundProbability(confidence),
        isSure: confidence >= minConfidence,
        probabilities: Array.from(probabilities, roundProbability),
        box,
        line,
        image,
      })),
    ),
  };
}
