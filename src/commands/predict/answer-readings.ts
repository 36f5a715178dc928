import { DIGIT_NAMES } from '../../data/labeled-images.js';
import type { DigitImage } from '../../data/digit-image.js';
import type { Box } from '../../data/image/ink-box.js';
import type { DigitReading } from '../../data/image/reading/read-digits.js';
import type { Failure } from '../../errors/mnist-error.js';
import type { Predictor } from '../../model/predictor.js';
import { classifyDigits } from '../../model/reading/classify-digits.js';

/** A class and how likely it is. */
export interface Candidate {
  readonly digit: number | string;
  readonly probability: number;
}

/** What is said about one picture. */
export type Answer =
  | {
      /** `unsure` when even the likeliest class is less likely than was asked for. */
      readonly kind: 'digit' | 'unsure';
      readonly file: string;
      readonly probabilities: readonly number[];
      /** All classes, the likeliest first. */
      readonly ranking: readonly [Candidate, ...Candidate[]];
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
export async function answerReadings(
  readings: readonly DigitReading[],
  predictor: Predictor,
  minConfidence: number,
): Promise<Answer[]> {
  const found = readings.flatMap((reading) =>
    'digit' in reading && reading.digit !== null ? [reading] : [],
  );
  const classified = await classifyDigits(predictor, found);
  let next = 0;
  return readings.map((reading): Answer => {
    const { file } = reading;
    if ('failure' in reading) return { kind: 'failed', file, failure: reading.failure };
    if (reading.digit === null) return { kind: 'no-digit', file };
    const answered = classified[next++];
    if (answered === undefined) throw new Error('fewer answers than digits');
    const { probabilities: row, image } = answered;
    const probabilities = Array.from(row, roundProbability);
    const ranking = rank(probabilities, predictor.classNames);
    // Not-a-number, as a diverged model gives, is never sure.
    const isSure = ranking[0].probability >= minConfidence;
    const kind = isSure ? 'digit' : 'unsure';
    return { kind, file, probabilities, ranking, box: reading.box, image };
  });
}

function rank(
  probabilities: readonly number[],
  classNames: readonly string[],
): readonly [Candidate, ...Candidate[]] {
  const [best, ...others] = probabilities
    .map((probability, i): Candidate => ({ digit: nameClass(classNames, i), probability }))
    .sort((a, b) => b.probability - a.probability);
  if (best === undefined) throw new Error('the model has no classes');
  return [best, ...others];
}

/** What a class is called in answers: digits are numbers, other classes are their names. */
export function nameClass(classNames: readonly string[], index: number): number | string {
  const name = classNames[index] ?? String(index);
  return DIGIT_NAMES[index] === name ? index : name;
}

/** Six decimals: more than the network's float32 has to say. */
function roundProbability(probability: number): number {
  return Math.round(probability * 1e6) / 1e6;
}
