import { describeFailure, summarizeFailure } from '../../errors/describe-failure.js';
import type { Failure } from '../../errors/mnist-error.js';
import type { Failure as FailureJson } from '../schemas/failure.js';

/** What is said about something that is our mistake; where it comes from is for stderr only. */
export const BUG_JSON: FailureJson = {
  error: { code: 'bug', message: 'this is a bug in mnist, not a mistake of yours' },
};

/** Puts a failure into its stable JSON form. */
export function failureToJson(failure: Failure): FailureJson {
  const { expected, next } = describeFailure(failure);
  const message = [
    summarizeFailure(failure),
    ...(expected === undefined ? [] : [`expected ${expected}`]),
    ...(next === undefined ? [] : [next]),
  ].join('; ');
  return { error: { code: failure.code, message } };
}
