import type { DigitImage } from '../digit-image.js';
import type { Random } from '../random.js';

/**
 * Damages an image: returns a new one, `IMAGE_PIXELS` bytes, and leaves the given one as it is. The
 * same `random` stream gives the same bytes.
 */
export type Corrupt = (image: DigitImage, random: Random) => DigitImage;

/** One way in which images of digits come to harm. */
export interface Corruption {
  /** A short name, such as `shot noise`. */
  readonly name: string;
  /** Whether it is one of the fifteen of MNIST-C. */
  readonly isOfMnistC: boolean;
  /** Does it, at the severity of MNIST-C where it has it. */
  readonly corrupt: Corrupt;
}
