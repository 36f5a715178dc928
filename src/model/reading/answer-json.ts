import type { Box } from '../../data/image/ink/ink-box.js';
import type { ModelSource } from '../model-source.js';
import type { DigitAnswer } from './answer-digits.js';
import type { PageAnswer } from './answer-page.js';
import type { RankedClass } from './ranking.js';

/** What is said about a picture of one digit, as scripts and browsers read it; fields are only ever added. */
export type DigitAnswerJson = ModelSource & { readonly file: string } & (
    | {
        /** Null when the network is not sure enough. */
        readonly digit: number | string | null;
        readonly reason?: 'unsure';
        readonly confidence: number;
        readonly top: readonly RankedClass[];
        readonly probabilities: readonly number[];
      }
    | { readonly digit: null; readonly reason: 'no-digit' }
  );

/** What is said about a picture of several digits, as scripts and browsers read it. */
export type PageAnswerJson = ModelSource & {
  readonly file: string;
  /** The lines, with line breaks between them. */
  readonly text: string;
  readonly lines: readonly string[];
  readonly digits: readonly {
    readonly digit: number | string;
    readonly confidence: number;
    readonly box: Box;
    readonly line: number;
  }[];
  readonly reason?: 'no-digit';
};

/**
 * Puts what is said about a picture of one digit into its stable JSON form.
 *
 * @param top how many of the likeliest classes are listed
 */
export function digitAnswerToJson(
  answer: Exclude<DigitAnswer, { kind: 'failed' }>,
  top: number,
  source: ModelSource,
): DigitAnswerJson {
  const { file } = answer;
  if (answer.kind === 'no-digit') return { file, digit: null, reason: 'no-digit', ...source };
  const { kind, ranking, probabilities } = answer;
  const [{ digit, probability: confidence }] = ranking;
  const said = kind === 'digit' ? { digit } : ({ digit: null, reason: 'unsure' } as const);
  return { file, ...said, confidence, top: ranking.slice(0, top), probabilities, ...source };
}

/** Puts what is said about a picture of several digits into its stable JSON form. */
export function pageAnswerToJson(
  file: string,
  { lines, digits }: PageAnswer,
  source: ModelSource,
): PageAnswerJson {
  return {
    file,
    text: lines.join('\n'),
    lines,
    digits: digits.map(({ digit, confidence, box, line }) => ({ digit, confidence, box, line })),
    ...(digits.length === 0 && { reason: 'no-digit' }),
    ...source,
  };
}
