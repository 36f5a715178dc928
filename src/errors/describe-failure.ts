import { dataFailureDescribers } from './data-failures.js';
import type { FailureDescribers, FailureDescription } from './failure-description.js';
import { imageFailureDescribers } from './image-failures.js';
import type { Failure, Failures } from './mnist-error.js';
import { modelFailureDescribers } from './model-failures.js';
import { requestFailureDescribers } from './request-failures.js';
import { serverFailureDescribers } from './server-failures.js';
import { trainingFailureDescribers } from './training-failures.js';
import { usageFailureDescribers } from './usage-failures.js';

// A code without a describer does not compile.
const describers = {
  ...usageFailureDescribers,
  ...dataFailureDescribers,
  ...imageFailureDescribers,
  ...modelFailureDescribers,
  ...trainingFailureDescribers,
  ...serverFailureDescribers,
  ...requestFailureDescribers,
} satisfies FailureDescribers<Failures>;

/** Puts a failure into words: what happened, where, expected and got, what to do next. */
export function describeFailure(failure: Failure): FailureDescription {
  const describe = describers[failure.code] as (facts: Failure) => FailureDescription;
  return describe(failure);
}

/** Puts a failure into one sentence, for JSON: what happened, and what was found. */
export function summarizeFailure(failure: Failure): string {
  const { what, got } = describeFailure(failure);
  return got === undefined ? what : `${what}: ${got}`;
}
