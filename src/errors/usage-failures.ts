import type { FailureDescribers } from './failure-description.js';

/** What can be wrong with the command line itself: code to facts. */
export interface UsageFailures {
  /** An option's value that cannot be used. */
  'invalid-option': { option: string; expected: string; got: string };
  /** An option that names one of a list of things. */
  'unknown-choice': { what: string; got: string; choices: readonly string[] };
  /** Two options that cannot be used together, or one that needs another. */
  'conflicting-options': { reason: string };
  /** A file or folder that cannot be written. */
  'cannot-write': { path: string; reason: string };
}

/** The wording of {@link UsageFailures}. */
export const usageFailureDescribers: FailureDescribers<UsageFailures> = {
  'invalid-option': ({ option, expected, got }) => ({
    what: `${option} cannot be used as given`,
    expected,
    got,
    next: 'run the command with --help to see its options',
  }),
  'unknown-choice': ({ what, got, choices }) => ({
    what: `there is no ${what} named "${got}"`,
    expected: `one of ${choices.join(', ')}`,
  }),
  'conflicting-options': ({ reason }) => ({ what: reason }),
  'cannot-write': ({ path, reason }) => ({
    what: 'the output cannot be written',
    where: path,
    got: reason,
    next: 'choose a folder that you may write to',
  }),
};
