import type { DigitImage } from '../../data/digit-image.js';
import type { Box } from '../../data/image/ink/ink-box.js';
import type { DigitReading } from '../../data/image/reading/read-digits.js';
import type { Failure } from '../../errors/mnist-error.js';
import type { Predictor } from '../predictor.js';
import { classifyDigits } from './classify-digits.js';
import { rankClasses, roundProbability, type Ranking } from './ranking.js';

/** What is said about a picture of one digit. */
export type DigitAnswer =
  | {
      /** `unsure` when even the likeliest class is less likely than was asked for. */
      readonly kind: 'digit' | 'unsure';
      readonly file: string;
      readonly probabilities: readonly number[];
      readonly ranking: Ranking;
      /** Where the digit lies, in pixels of the upright original picture. */
      readonly box: Box;
      /** What the network saw. */
      readonly image: DigitImage;
    }
  | { readonly kind: 'no-digit'; readonly file: string }
  | { readonly kind: 'failed'; readonly file: string; readonly failure: Failure };

/**
 * Asks the network about all pictures with a digit at once; answers come in the given order.
 *
 * @param minConfidence an answer less likely than this is none, `[0, 1]`
 */
export async function answerDigits(
  readings: readonly DigitReading[],
  predictor: Predictor,
  minConfidence: number,
): Promise<DigitAnswer[]> {
  const found = readings.flatMap((reading) =>
    'digit' in reading && reading.digit !== null ? [reading] : [],
  );
  const classified = await classifyDigits(predictor, found);
  let next = 0;
  return readings.map((reading): DigitAnswer => {
    const { file } = reading;
    if ('failure' in reading) return { kind: 'failed', file, failure: reading.failure };
    if (reading.digit === null) return { kind: 'no-digit', file };
    const answered = classified[next++];
    if (answered === undefined) throw new Error('fewer answers than digits');
    const { probabilities: row, image } = answered;
    const probabilities = Array.from(row, roundProbability);
    const ranking = rankClasses(probabilities, predictor.classNames);
    // Not-a-number, as a diverged model gives, is never sure.
    const isSure = ranking[0].probability >= minConfidence;
    const kind = isSure ? 'digit' : 'unsure';
    return { kind, file, probabilities, ranking, box: reading.box, image };
  });
}
