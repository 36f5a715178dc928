import type { DataFailures } from './data-failures.js';
import type { ImageFailures } from './image-failures.js';
import type { ModelFailures } from './model-failures.js';
import type { RequestFailures } from './request-failures.js';
import type { ServerFailures } from './server-failures.js';
import type { TrainingFailures } from './training-failures.js';
import type { UsageFailures } from './usage-failures.js';

/** Every way in which a command can fail through its input or surroundings: code to facts. */
export interface Failures
  extends
    UsageFailures,
    DataFailures,
    ImageFailures,
    ModelFailures,
    TrainingFailures,
    ServerFailures,
    RequestFailures {}

/** The stable, machine-readable name of a failure, as printed in JSON. */
export type FailureCode = keyof Failures;

/** A failure as a value: its code and the facts that belong to that code. */
export type Failure = {
  [Code in FailureCode]: { readonly code: Code } & Failures[Code];
}[FailureCode];

/**
 * Carries a {@link Failure} up to the command line. It holds facts only: the wording lives in
 * `describeFailure`. Anything thrown that is not a `MnistError` is a bug of ours.
 */
export class MnistError extends Error {
  /** What happened, as data. */
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.code, options);
    this.name = 'MnistError';
    this.failure = failure;
  }
}
