import type { ChalkInstance } from 'chalk';
import { formatPercent } from './format-quantity.js';

/** What is said about one picture of several digits. */
export interface PageAnswerLine {
  /** The picture's name, padded to the width of all names. */
  readonly name: string;
  /** The digits of each line. */
  readonly lines: readonly string[];
  /** Each digit, how likely it is, `[0, 1]`, and whether that is enough. */
  readonly digits: readonly {
    readonly digit: number | string;
    readonly confidence: number;
    readonly isSure: boolean;
  }[];
}

/**
 * Puts what is written on a page on one line, `/` between its lines:
 * `page.jpg  12345 / 678  97.1%`, the confidence being that of the least sure digit.
 */
export function formatPageAnswer(answer: PageAnswerLine, paint: ChalkInstance): string {
  const { name, lines, digits } = answer;
  if (digits.length === 0) return `${name}  -  no digit found`;
  const least = Math.min(...digits.map(({ confidence }) => confidence));
  const unsure = digits.filter(({ isSure }) => !isSure).length;
  const share = formatPercent(least, 1).padStart(6);
  const confidence =
    unsure === 0 ? paint.green(share) : paint.yellow(`${share} (${unsure} unsure)`);
  return [name, paint.bold(lines.join(' / ')), confidence].join('  ');
}
