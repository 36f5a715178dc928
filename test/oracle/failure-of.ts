import { MnistError, type Failure } from '../../src/errors/mnist-error.js';

/** The failure that an action ends with; throws when it does not fail, or by a bug. */
export function failureOf(action: () => unknown): Failure {
  try {
    action();
  } catch (error) {
    if (error instanceof MnistError) return error.failure;
    throw error;
  }
  throw new Error('it did not fail');
}
