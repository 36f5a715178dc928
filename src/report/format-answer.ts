import type { ChalkInstance } from 'chalk';
import { formatPercent } from './format-quantity.js';

/** What is said about one picture. */
export interface AnswerLine {
  /** The picture's name, padded to the width of all names. */
  readonly name: string;
  /** The classes to show, the likeliest first, at least one. */
  readonly ranking: readonly { readonly digit: number | string; readonly probability: number }[];
  /** Whether the likeliest class is likely enough to be the answer. */
  readonly isSure: boolean;
}

/**
 * Puts an answer on one line: `three.jpg  3   99.9%  5    0.1%`, or, where no class is likely enough,
 * `scribble.jpg  -  unsure, most like 3   41.0%  5   38.2%`.
 */
export function formatAnswer(answer: AnswerLine, paint: ChalkInstance): string {
  const { name, ranking, isSure } = answer;
  const cells = ranking.map(({ digit, probability }, place) => {
    const share = formatPercent(probability, 1).padStart(6);
    if (place > 0) return paint.dim(`${digit} ${share}`);
    return isSure
      ? `${paint.bold(String(digit))}  ${paint.green(share)}`
      : `-  ${paint.yellow('unsure')}, most like ${digit} ${share}`;
  });
  return [name, ...cells].join('  ');
}
