import { availableParallelism } from 'node:os';
import { readDigits, STDIN, type DigitReading, type ReadDigitsOptions } from './read-digits.js';

/** From so many pictures on, threads save more time than it takes to start them. */
const MANY = 500;

/** More threads read faster than one network answers. */
const MAX_THREADS = 4;

/** Options of {@link readManyDigits}. */
export interface ReadManyDigitsOptions extends ReadDigitsOptions {
  /** How many threads may read; one for each core when not given. */
  readonly threads?: number | undefined;
}

/**
 * Reads one digit from each picture, in the order given: a few in this thread, many in several. The
 * memory that is used does not depend on their number.
 */
export async function* readManyDigits(
  files: readonly string[],
  { threads = availableParallelism(), ...options }: ReadManyDigitsOptions,
): AsyncGenerator<DigitReading> {
  // Only this thread has stdin.
  if (files.length < MANY || threads === 1 || files.includes(STDIN)) {
    yield* readDigits(files, options);
    return;
  }
  const { readDigitsInThreads } = await import('./read-digits-in-threads.js');
  const { invert = 'auto' } = options;
  yield* readDigitsInThreads(files, { invert, threads: Math.min(threads, MAX_THREADS) });
}
