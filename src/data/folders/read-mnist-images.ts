import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { orCannotRead } from '../../files/explain-system-error.js';
import { IMAGE_SIZE, type DigitImage } from '../digit-image.js';
import { decodeImage } from '../image/decode.js';
import { readPngHeader } from '../image/decode/png/png-header.js';
import { readImageFile } from '../image/read-image-bytes.js';
import { toMnistImage } from './to-mnist-image.js';

/** A picture of 28x28 pixels hardly has more bytes, in whatever format: no photo is decoded in vain. */
const MAX_BYTES = 16_000;

/** Pictures that are decoded at the same time, where libvips has to. */
const BATCH = 16;

/**
 * Reads those of the pictures that are in MNIST's form already, as {@link toMnistImage} says.
 *
 * @returns one for each file, in order; null for those that are not
 * @throws MnistError what `readImageFile` and `decodeImage` throw, for the first file concerned
 */
export async function* readMnistImages(
  files: readonly string[],
): AsyncGenerator<DigitImage | null> {
  for (let start = 0; start < files.length; start += BATCH) {
    const readings = await Promise.allSettled(
      files.slice(start, start + BATCH).map(readMnistImage),
    );
    for (const reading of readings) {
      if (reading.status === 'rejected') throw reading.reason;
      yield reading.value;
    }
    // Small PNGs are decoded at once: a progress line and Ctrl-C have to get a word in.
    await setImmediate();
  }
}

async function readMnistImage(file: string): Promise<DigitImage | null> {
  const { size } = await orCannotRead(file, () => statSync(file));
  if (size > MAX_BYTES) return null;
  const bytes = await readImageFile(file);
  return hasOtherSize(bytes) ? null : toMnistImage(await decodeImage(bytes, file));
}

/** Where the first chunk's data is in a PNG, which is the header. */
const PNG_HEADER = { start: 16, end: 29 };

/** Whether a PNG says that it is not 28x28: drawings come in thousands, and decoding them takes long. */
function hasOtherSize(bytes: Buffer): boolean {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return false;
  const header = readPngHeader(bytes.subarray(PNG_HEADER.start, PNG_HEADER.end));
  return header !== null && (header.width !== IMAGE_SIZE || header.height !== IMAGE_SIZE);
}
