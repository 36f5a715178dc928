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

/** A cell of the confusion matrix in a few words. */
export function describeCell({ count, shown, label, digit }: CellFacts): string {
  const what = label === digit ? `${label} read right` : `${label} taken for ${digit}`;
  if (count === 0) return `${what}: none.`;
  const many = count === 1 ? '1 digit' : `${formatCount(count)} digits`;
  return shown < count
    ? `${what}: ${many}, ${formatCount(shown)} of them here.`
    : `${what}: ${many}.`;
}
