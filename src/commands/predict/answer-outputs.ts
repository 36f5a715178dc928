import { decodeImage } from '../../data/image/decode.js';
import { readImageFile, readImageStream } from '../../data/image/read-image-bytes.js';
import { STDIN } from '../../data/image/reading/read-digits.js';
import type { DigitAnswer } from '../../model/reading/answer-digits.js';
import { openOutputs, type OutputFlags } from './picture-outputs.js';

/** Writes the files that were asked for about pictures of one digit. */
export interface AnswerOutputs {
  /** Gives the bytes of stdin, as often as it is read. */
  readonly stdin: AsyncIterable<Buffer | string>;
  /** Writes the files about one picture; nothing when it could not be read. */
  write(answer: DigitAnswer): Promise<void>;
}

/**
 * Checks that the files that are asked for can be written.
 *
 * @throws MnistError `conflicting-options`, `cannot-write`, and what reading stdin throws
 */
export async function openAnswerOutputs(
  flags: OutputFlags,
  files: readonly string[],
  stdin: AsyncIterable<Buffer | string>,
): Promise<AnswerOutputs> {
  const writeOutputs = await openOutputs(flags, files);
  // Read to be answered, and once more to be drawn on.
  const bytes = files.includes(STDIN) ? await readImageStream(stdin, 'stdin') : Buffer.alloc(0);
  return {
    stdin: {
      async *[Symbol.asyncIterator]() {
        yield await Promise.resolve(bytes);
      },
    },
    write: async (answer) => {
      if (answer.kind === 'failed') return;
      const { file } = answer;
      const decoded = await decodeImage(file === STDIN ? bytes : await readImageFile(file), file);
      await writeOutputs(file, decoded, answer.kind === 'no-digit' ? [] : [foundIn(answer)]);
    },
  };
}

function foundIn({
  kind,
  ranking,
  box,
  image,
}: Extract<DigitAnswer, { kind: 'digit' | 'unsure' }>) {
  const [{ digit, probability }] = ranking;
  return { digit, confidence: probability, isSure: kind === 'digit', box, image };
}
