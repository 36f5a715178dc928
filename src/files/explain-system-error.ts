import { MnistError } from '../errors/mnist-error.js';
import { systemErrorReason } from '../errors/system-error.js';

/**
 * Does something that reads `path`.
 *
 * @throws MnistError `cannot-read` when the operating system refuses; other errors go through
 */
export async function orCannotRead<Result>(
  path: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  return explain('cannot-read', path, work);
}

/**
 * Does something that writes to `path`.
 *
 * @throws MnistError `cannot-write` when the operating system refuses; other errors go through
 */
export async function orCannotWrite<Result>(
  path: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  return explain('cannot-write', path, work);
}

async function explain<Result>(
  code: 'cannot-read' | 'cannot-write',
  path: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const reason = systemErrorReason(error);
    if (reason === undefined) throw error;
    throw new MnistError({ code, path, reason }, { cause: error });
  }
}
