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
  /** Somebody else listens there already. */
  'port-in-use': { host: string; port: number };
  /** An address that this machine does not let one listen at. */
  'cannot-listen': { host: string; port: number; reason: string };
  /** A model whose numbers are too large to compute with. */
  'answer-not-finite': { model: string };
  /** The page has not been built. */
  'page-not-built': { path: string };
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
  'port-in-use': ({ host, port }) => ({
    what: `port ${port} is in use already`,
    where: host,
    next: 'stop what listens there, or choose another port with --port (0: any that is free)',
  }),
  'cannot-listen': ({ host, port, reason }) => ({
    what: 'the server cannot listen at this address',
    where: `${host}, port ${port}`,
    got: reason,
    next: 'choose another --host or --port',
  }),
  'answer-not-finite': ({ model }) => ({
    what: 'the model has no answer',
    where: model,
    expected: 'a probability for each class',
    got: 'numbers too large to compute with',
    next: 'train it again with mnist train, or ask another model',
  }),
  'page-not-built': ({ path }) => ({
    what: 'the page that the server shows has not been built',
    where: path,
    next: 'run `npm run build`',
  }),
};
