import { IMAGE_SIZE, type DigitImage } from '../../data/digit-image.js';
import { encodeGrayPng } from '../../data/image/encode-png.js';
import { makeFolder } from '../../files/make-folder.js';
import { writeWhole } from '../../files/write-whole.js';

/** A digit and what the network said about it. */
export interface SavedDigit {
  readonly digit: number | string;
  /** How likely it is, 0 to 1. */
  readonly confidence: number;
  /** What the network saw. */
  readonly image: DigitImage;
}

/**
 * Writes what the network saw of one picture, a 28x28 PNG for each digit, white on black. A name
 * tells the picture, the digit's number in reading order, the answer and its confidence in percent:
 * `page-003-7-98.png`.
 *
 * @param folder is made when it is not there
 * @param name the picture's
 * @param digits in reading order
 * @throws MnistError `cannot-write`
 */
export async function saveNormalized(
  folder: string,
  name: string,
  digits: readonly SavedDigit[],
): Promise<void> {
  await makeFolder(folder);
  for (const [i, { digit, confidence, image }] of digits.entries()) {
    const number = String(i + 1).padStart(3, '0');
    const answer = String(digit).replaceAll(/[^\p{L}\p{N}]/gu, '_');
    const percent = Math.floor(100 * confidence);
    const bytes = await encodeGrayPng(image, IMAGE_SIZE, IMAGE_SIZE);
    await writeWhole(folder, `${name}-${number}-${answer}-${percent}.png`, bytes);
  }
}
