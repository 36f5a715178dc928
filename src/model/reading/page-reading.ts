import type { DigitImage } from '../../data/digit-image.js';
import type { Box } from '../../data/image/ink/ink-box.js';

/** What is written on a page, as far as it is digits. */
export interface PageReading {
  /** The lines of digits, top to bottom; each has at least one. */
  readonly lines: readonly LineReading[];
}

/** One line of digits. */
export interface LineReading {
  /** The names of its digits, one after the other. */
  readonly text: string;
  /** Left to right. */
  readonly digits: readonly DigitReading[];
}

/** One digit of a page. */
export interface DigitReading {
  /** The index of its class. */
  readonly classIndex: number;
  /** How likely that class is, 0 to 1. */
  readonly confidence: number;
  /** How likely each class is. */
  readonly probabilities: Float32Array;
  /** Where it lies, in pixels of the upright original picture. */
  readonly box: Box;
  /** What the network saw. */
  readonly image: DigitImage;
}
