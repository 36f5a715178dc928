import type { FailureDescribers } from './failure-description.js';

/** What can be wrong with datasets and their files: code to facts. */
export interface DataFailures {
  /** A file that is not there or cannot be opened. */
  'cannot-read': { path: string; reason: string };
}

/** The wording of {@link DataFailures}. */
export const dataFailureDescribers: FailureDescribers<DataFailures> = {
  'cannot-read': ({ path, reason }) => ({
    what: 'the file cannot be read',
    where: path,
    got: reason,
  }),
};
