import type { ImageFailures } from '../../errors/image-failures.js';
import type { FailureCode } from '../../errors/mnist-error.js';
import type { RequestFailures } from '../../errors/request-failures.js';
import type { ServerFailures } from '../../errors/server-failures.js';

/** The failures that a request may meet. */
type AnswerableCode =
  | keyof RequestFailures
  | keyof ServerFailures
  | keyof ImageFailures
  | 'conflicting-options'
  | 'unknown-choice';

// A code without a status does not compile.
const statuses = {
  'bad-request': 400,
  'conflicting-options': 400,
  'empty-image-file': 400,
  'invalid-body': 400,
  'invalid-parameter': 400,
  'unknown-choice': 400,
  'unknown-parameter': 400,
  'cross-site': 403,
  'no-images-in-folder': 404,
  'not-found': 404,
  'method-not-allowed': 405,
  'request-timeout': 408,
  'body-too-large': 413,
  'image-too-large': 413,
  'unsupported-body-type': 415,
  'unsupported-image-format': 415,
  'drawing-refused': 415,
  'wrong-host': 421,
  // What was sent is no picture, or too much of one, and will not be another time.
  'cannot-decode-image': 422,
  'took-too-long': 422,
  'took-too-much-memory': 422,
  'head-too-large': 431,
  // Nobody reads it.
  'client-gone': 499,
  'answer-not-finite': 500,
  'server-busy': 503,
  'server-stopping': 503,
  // These end the command before anything is asked.
  'cannot-listen': 500,
  'page-not-built': 500,
  'port-in-use': 500,
} satisfies Record<AnswerableCode, number>;

/** The HTTP status of a failure: 500, something on this side, for all that no request can cause. */
export function httpStatusOf(code: FailureCode): number {
  return code in statuses ? statuses[code as AnswerableCode] : 500;
}
