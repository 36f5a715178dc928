import { IMAGE_SIZE, type DigitImage } from '../../digit-image.js';
import { imageAt, type LabeledImages } from '../../labeled-images.js';

/** Digits that an image is compared with, at most. */
const REFERENCES = 400;

/** Rows and columns of what is compared: two pixels of the image each. */
const SIDE = IMAGE_SIZE / 2;

/**
 * Says whether an image correlates with some known digit by more than a limit; 1 = the same image. Of
 * MNIST's test digits, 95 % do by more than 0.78 with one of its first 400 training digits.
 */
export type DigitLikeness = (image: DigitImage, limit: number) => boolean;

/** Creates a judge of likeness to the first four hundred of some digits. */
export function createDigitLikeness(digits: LabeledImages): DigitLikeness {
  const count = Math.min(digits.count, REFERENCES);
  const references = new Float32Array(count * SIDE * SIDE);
  for (let i = 0; i < count; i++) references.set(describe(imageAt(digits, i)), i * SIDE * SIDE);
  return (image, limit) => {
    const features = describe(image);
    for (let start = 0; start < references.length; start += features.length) {
      let correlation = 0;
      for (let i = 0; i < features.length; i++)
        correlation += features[i]! * references[start + i]!;
      if (correlation > limit) return true;
    }
    return false;
  };
}

/** The image at half its size, a little blurred, with a mean of 0 and a length of 1. */
function describe(image: DigitImage): Float32Array {
  const halved = new Float32Array(SIDE * SIDE);
  for (let i = 0; i < image.length; i++) {
    const x = i % IMAGE_SIZE;
    halved[(((i - x) / IMAGE_SIZE) >> 1) * SIDE + (x >> 1)]! += image[i]!;
  }
  const features = blur(halved);
  const mean = features.reduce((sum, value) => sum + value, 0) / features.length;
  const length = Math.sqrt(features.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  // What is the same all over is like nothing.
  return features.map((value) => (length === 0 ? 0 : (value - mean) / length));
}

/** Each value four times, and its four neighbours once; only sums that are compared matter. */
function blur(values: Float32Array): Float32Array {
  return values.map((value, i) => {
    const x = i % SIDE;
    const left = x > 0 ? values[i - 1]! : 0;
    const right = x < SIDE - 1 ? values[i + 1]! : 0;
    return 4 * value + left + right + (values[i - SIDE] ?? 0) + (values[i + SIDE] ?? 0);
  });
}
