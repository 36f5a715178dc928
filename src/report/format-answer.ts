import type { ChalkInstance } from 'chalk';
import { formatPercent } from './format-quantity.js';

/** What is said about one picture. */
export interface AnswerLine {
  /** The picture's name, padded to the width of all names. */
  readonly name: string;
  /** The classes to show, the likeliest first, at least one. */
  readonly ranking: readonly { readonly digit: number | string; readonly probability: number }[];
  /** An answer below it is marked as unsure, `[0, 1]`. */
  readonly minConfidence: number;
}

/** Puts an answer on one line: `three.jpg  3   99.9%  5    0.1%`. */
export function formatAnswer(answer: AnswerLine, paint: ChalkInstance): string {
  const { name, ranking, minConfidence } = answer;
  const cells = ranking.map(({ digit, probability }, place) => {
    const share = formatPercent(probability, 1).padStart(6);
    if (place > 0) return paint.dim(`${digit} ${share}`);
    const confidence =
      probability >= minConfidence ? paint.green(share) : paint.yellow(`${share} (unsure)`);
    return `${paint.bold(String(digit))}  ${confidence}`;
  });
  return [name, ...cells].join('  ');
}
