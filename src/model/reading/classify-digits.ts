import { IMAGE_PIXELS, type DigitImage } from '../../data/digit-image.js';
import type { FoundDigit } from '../../data/image/read-digit.js';
import type { Predictor } from '../predictor.js';

/** What a network takes the digit of a picture for. */
export interface ClassifiedDigit {
  /** How likely each class is. */
  readonly probabilities: Float32Array;
  /** What the network saw. */
  readonly image: DigitImage;
}

/**
 * Asks a network about the digits of some pictures, all at once. Where there are two ways to look at a
 * picture, the one counts in which the network is surer.
 */
export async function classifyDigits(
  predictor: Predictor,
  found: readonly FoundDigit[],
): Promise<ClassifiedDigit[]> {
  const looks = found.map(({ digit, inPlace }) => (inPlace === null ? [digit] : [digit, inPlace]));
  const all = looks.flat();
  const images = new Uint8Array(all.length * IMAGE_PIXELS);
  all.forEach((image, i) => {
    images.set(image, i * IMAGE_PIXELS);
  });
  const rows = all.length === 0 ? new Float32Array() : await predictor.predict(images);
  const classes = predictor.classNames.length;
  let next = 0;
  return looks.map((images) =>
    images
      .map((image) => ({
        probabilities: rows.subarray(next * classes, ++next * classes),
        image,
      }))
      .reduce((best, other) => (confidenceOf(other) > confidenceOf(best) ? other : best)),
  );
}

function confidenceOf({ probabilities }: ClassifiedDigit): number {
  return Math.max(...probabilities);
}
