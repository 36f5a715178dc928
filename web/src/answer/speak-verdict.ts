import { speakPercent } from './format-percent.js';
import type { Verdict } from './verdict.js';

/** The answer in a few words, for a screen reader. */
export function speakVerdict(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'blank':
      return '';
    case 'failed':
      return verdict.message;
    case 'no-digit':
      return 'No digit';
    case 'digit':
      return `${verdict.digit}, ${speakPercent(verdict.confidence)}`;
    case 'unsure':
      return `Unsure, most like ${verdict.digit}, ${speakPercent(verdict.confidence)}`;
    case 'number': {
      const { lines, weakest, unsureCount } = verdict;
      const doubt =
        unsureCount > 0
          ? `unsure of ${unsureCount === 1 ? 'one digit' : `${unsureCount} digits`}`
          : `each at least ${speakPercent(weakest.confidence)}`;
      return `${lines.join(', ')}, ${doubt}`;
    }
  }
}
