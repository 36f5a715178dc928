import type { Inversion } from '../read-digit.js';
import type { DigitReading } from './read-digits.js';
import { startReadingThread } from './reading-thread.js';

/** Pictures that a thread is handed at once. */
const BATCH = 64;

/** Batches that each thread has read or reads, while none of them is taken. */
const BATCHES_AHEAD = 2;

/** Options of {@link readDigitsInThreads}. */
export interface ThreadedReadingOptions {
  readonly invert: Inversion;
  /** How many threads read, at least 1. */
  readonly threads: number;
}

/**
 * Reads one digit from each picture as `readDigits` does, in threads: the answers and their order
 * are the same. Whoever takes them slowly slows the threads down, so that memory stays bounded.
 */
export async function* readDigitsInThreads(
  files: readonly string[],
  { invert, threads }: ThreadedReadingOptions,
): AsyncGenerator<DigitReading> {
  const readers = Array.from({ length: threads }, () => startReadingThread());
  try {
    const pending: Promise<readonly DigitReading[]>[] = [];
    for (let batch = 0; batch * BATCH < files.length; batch++) {
      const reader = readers[batch % threads]!;
      const readings = reader.readFiles(files.slice(batch * BATCH, (batch + 1) * BATCH), invert);
      // A bug in a later picture is reported when its turn comes.
      readings.catch(() => undefined);
      pending.push(readings);
      if (pending.length >= BATCHES_AHEAD * threads) yield* await pending.shift()!;
    }
    for (const readings of pending) yield* await readings;
  } finally {
    for (const reader of readers) reader.close();
  }
}
