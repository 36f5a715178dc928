import { formatCount } from './format-count.js';

/** What is to be said of a cell of the confusion matrix. */
interface CellFacts {
  /** How many digits it has. */
  readonly count: number;
  /** How many of them are shown. */
  readonly shown: number;
  /** What they are. */
  readonly label: string;
  /** What they were taken for. */
  readonly digit: string;
}

/** A cell of the confusion matrix in a sentence. */
export function describeCell({ count, shown, label, digit }: CellFacts): string {
  const which = count === 0 ? 'No' : formatCount(count);
  const noun = count === 1 ? 'was' : 'were';
  const taken =
    label === digit
      ? `${which} ${label} ${noun} read right`
      : `${which} ${label} ${noun} taken for ${digit}`;
  return shown < count ? `${taken}; here are ${formatCount(shown)} of them.` : `${taken}.`;
}
