import { describeFailure } from '../../src/errors/describe-failure.js';
import { MnistError, type Failure } from '../../src/errors/mnist-error.js';

/** The failure that a piece of work ends with; it must have words for people, too. */
export async function failureOf(work: () => unknown): Promise<Failure> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof MnistError)) throw error;
    const words = Object.values(describeFailure(error.failure)).join('\n');
    if (/undefined|NaN|\[object/.test(words))
      throw new Error(`badly worded: ${words}`, { cause: error });
    return error.failure;
  }
  throw new Error('it did not fail');
}
