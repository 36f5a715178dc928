import type { FailureDescribers } from './failure-description.js';

/** What can be wrong with what a server is asked: code to facts. */
export interface RequestFailures {
  /** Bytes that are no HTTP. */
  'bad-request': { reason: string };
  /** There is nothing at that address. */
  'not-found': { path: string };
  /** The address does not take that method. */
  'method-not-allowed': { method: string; allowed: readonly string[] };
  /** A parameter of the address that cannot be used. */
  'invalid-parameter': { parameter: string; expected: string; got: string };
  /** Parameters of the address that do not exist. */
  'unknown-parameter': { parameters: readonly string[]; known: readonly string[] };
  /** A body that is not what its type says, or not what is needed. */
  'invalid-body': { expected: string; got: string };
  /** A body of a type that is not taken. */
  'unsupported-body-type': { type: string; supported: readonly string[] };
  /** A body with more bytes than are read. */
  'body-too-large': { maxBytes: number };
  /** A request that did not arrive completely in time. */
  'request-timeout': { limitSeconds: number };
  /** A request whose head has more bytes than are read. */
  'head-too-large': { maxBytes: number };
  /** Who asked went away before it was answered. */
  'client-gone': { what: string };
  /** A drawing of shapes, which may take for ever to be drawn. */
  'drawing-refused': { path: string };
  /** A request for another host: a name that was made to point here. */
  'wrong-host': { host: string };
  /** A request that a browser makes for the page of somebody else. */
  'cross-site': { origin: string };
}

/** The wording of {@link RequestFailures}. */
export const requestFailureDescribers: FailureDescribers<RequestFailures> = {
  'bad-request': ({ reason }) => ({
    what: 'the request is not valid HTTP',
    got: reason,
  }),
  'not-found': ({ path }) => ({
    what: 'there is nothing at this address',
    got: path,
  }),
  'method-not-allowed': ({ method, allowed }) => ({
    what: 'the address does not take this method',
    expected: allowed.join(' or '),
    got: method,
  }),
  'invalid-parameter': ({ parameter, expected, got }) => ({
    what: `the parameter ${parameter} cannot be used as given`,
    expected,
    got,
  }),
  'unknown-parameter': ({ parameters, known }) => ({
    what: 'there is no such parameter',
    expected: known.length > 0 ? known.join(', ') : 'none',
    got: parameters.join(', '),
  }),
  'invalid-body': ({ expected, got }) => ({
    what: 'the body of the request cannot be used',
    expected,
    got,
  }),
  'unsupported-body-type': ({ type, supported }) => ({
    what: 'bodies of this type cannot be read',
    expected: supported.join(', '),
    got: type,
    next: 'say with Content-Type what the body is',
  }),
  'body-too-large': ({ maxBytes }) => ({
    what: 'the body of the request is too large',
    expected: `at most ${maxBytes / 1e6} MB`,
    got: 'more',
  }),
  'request-timeout': ({ limitSeconds }) => ({
    what: 'the request did not arrive in time',
    expected: `all of it within ${limitSeconds} s`,
  }),
  'head-too-large': ({ maxBytes }) => ({
    what: 'the address and the headers of the request are too long',
    expected: `at most ${maxBytes / 1024} kB`,
  }),
  'client-gone': ({ what }) => ({
    what: 'who asked went away',
    where: what,
  }),
  'drawing-refused': ({ path }) => ({
    what: 'a server reads no SVG drawings',
    where: path,
    expected: 'PNG, JPEG, WebP, GIF, TIFF or AVIF',
    next: 'save the drawing as PNG and try again',
  }),
  'wrong-host': ({ host }) => ({
    what: 'this server answers for this machine only',
    expected: 'localhost, 127.0.0.1 or [::1]',
    got: host,
    next: 'use one of these names, or start the server with --host',
  }),
  'cross-site': ({ origin }) => ({
    what: 'pages of other sites may not ask this server',
    got: origin,
    next: 'start the server with --cors and the origin of the page',
  }),
};
