import { availableParallelism } from 'node:os';
import { type Failure, MnistError } from '../../../errors/mnist-error.js';
import { decodeImage } from '../decode.js';
import { readImageFile, readImageStream } from '../read-image-bytes.js';
import { findDigit, type FoundDigit, type Inversion } from '../read-digit.js';

/** What came of one picture. */
export type DigitReading =
  | ({ readonly file: string } & FoundDigit)
  | { readonly file: string; readonly digit: null }
  | { readonly file: string; readonly failure: Failure };

/** Options of {@link readDigits}. */
export interface ReadDigitsOptions {
  /** What `-` stands for; a file of that name when not given. */
  readonly stdin?: AsyncIterable<string | Buffer>;
  /** `auto` unless told otherwise. */
  readonly invert?: Inversion;
}

/** The file name that stands for stdin. */
export const STDIN = '-';

/**
 * Reads one digit from each picture, in the order given. A few pictures are read ahead and no more,
 * however many there are: the memory that is used does not depend on it. A picture that cannot be
 * read is an answer like any other.
 */
export async function* readDigits(
  files: Iterable<string>,
  options: ReadDigitsOptions,
): AsyncGenerator<DigitReading> {
  const readAhead = availableParallelism() + 1;
  const pending: Promise<DigitReading>[] = [];
  for (const file of files) {
    const reading = readDigit(file, options);
    // A bug in a later picture is reported when its turn comes.
    reading.catch(() => undefined);
    pending.push(reading);
    if (pending.length >= readAhead) yield await pending.shift()!;
  }
  for (const reading of pending) yield await reading;
}

async function readDigit(
  file: string,
  { stdin, invert = 'auto' }: ReadDigitsOptions,
): Promise<DigitReading> {
  try {
    const isStdin = file === STDIN && stdin !== undefined;
    const bytes = await (isStdin ? readImageStream(stdin, 'stdin') : readImageFile(file));
    const decoded = await decodeImage(bytes, isStdin ? 'stdin' : file);
    return { file, ...(findDigit(decoded, { invert }) ?? { digit: null }) };
  } catch (error) {
    if (error instanceof MnistError) return { file, failure: error.failure };
    throw error;
  }
}
