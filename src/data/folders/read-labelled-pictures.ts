import { MnistError } from '../../errors/mnist-error.js';
import { IMAGE_PIXELS } from '../digit-image.js';
import { readManyDigits } from '../image/reading/read-many-digits.js';
import { readMnistImages } from './read-mnist-images.js';

/** What came of some pictures. */
export interface ReadPictures {
  /** `files.length` images one after another; those of blank pictures are zero. */
  readonly images: Uint8Array;
  /** Which of them are blank, by index. */
  readonly isBlank: Uint8Array;
}

/**
 * Reads the digit of each picture. A picture that is in MNIST's form already (28x28, grey, light ink
 * on dark) is taken as it is, byte for byte; every other goes the way of `mnist predict`: the ink is
 * found, and boxed, scaled and centred as MNIST's makers did it. Many pictures are read in threads.
 *
 * @param onProgress is told how many pictures are read
 * @throws MnistError for the first picture that cannot be read: what `readImageFile` and
 *   `decodeImage` throw
 */
export async function readLabelledPictures(
  files: readonly string[],
  onProgress?: (readPictures: number) => void,
): Promise<ReadPictures> {
  const images = new Uint8Array(files.length * IMAGE_PIXELS);
  const isBlank = new Uint8Array(files.length);
  let done = 0;
  let index = 0;
  const others: number[] = [];
  for await (const image of readMnistImages(files)) {
    if (image === null) others.push(index);
    else {
      images.set(image, index * IMAGE_PIXELS);
      onProgress?.(++done);
    }
    index++;
  }
  let next = 0;
  const otherFiles = others.map((other) => files[other]!);
  for await (const reading of readManyDigits(otherFiles, {})) {
    if ('failure' in reading) throw new MnistError(reading.failure);
    const other = others[next++]!;
    if (reading.digit === null) isBlank[other] = 1;
    else images.set(reading.digit, other * IMAGE_PIXELS);
    onProgress?.(++done);
  }
  return { images, isBlank };
}
