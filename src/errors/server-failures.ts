import type { FailureDescribers } from './failure-description.js';

/** What can keep a server from answering: code to facts. */
export interface ServerFailures {
  /** More pictures than a server is willing to keep waiting. */
  'server-busy': { what: string; retryAfterSeconds: number };
  /** A picture that comes when the server is about to end, or is not read before it does. */
  'server-stopping': { path: string };
  /** A picture that takes longer to read than is allowed. */
  'took-too-long': { path: string; limitSeconds: number };
  /** A picture that takes more memory to read than a thread has. */
  'took-too-much-memory': { path: string };
}

/** The wording of {@link ServerFailures}. */
export const serverFailureDescribers: FailureDescribers<ServerFailures> = {
  'server-busy': ({ what, retryAfterSeconds }) => ({
    what: 'the server is busy',
    got: what,
    next: `try again in ${retryAfterSeconds} s`,
  }),
  'server-stopping': ({ path }) => ({
    what: 'the server is stopping',
    where: path,
  }),
  'took-too-long': ({ path, limitSeconds }) => ({
    what: 'the picture takes too long to be read',
    where: path,
    expected: `at most ${limitSeconds} s`,
    next: 'make it smaller first; a digit needs no more than a few hundred pixels',
  }),
  'took-too-much-memory': ({ path }) => ({
    what: 'the picture takes too much memory to be read',
    where: path,
    next: 'make it smaller first; a digit needs no more than a few hundred pixels',
  }),
};
