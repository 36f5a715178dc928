import { IMAGE_SIZE, type DigitImage } from '../digit-image.js';

/** Brightens everything by half of the range (MNIST-C's `brightness`, severity 5). */
export function brighten(image: DigitImage): DigitImage {
  return image.map((value) => Math.min(value + 128, 255));
}

/** Leaves a fifth of the contrast, about the mean (severity 4 of `contrast` in MNIST-C's code). */
export function fade(image: DigitImage): DigitImage {
  const mean = image.reduce((sum, value) => sum + value, 0) / image.length;
  return image.map((value) => Math.round(mean + 0.2 * (value - mean)));
}

/** Dark ink on light paper (`inverse` in MNIST-C's code). */
export function invert(image: DigitImage): DigitImage {
  return image.map((value) => 255 - value);
}

/** Columns at each side that {@link addStripes} inverts. */
const STRIPE = 7;

/** Inverts the outer quarters at the left and the right (MNIST-C's `stripe`). */
export function addStripes(image: DigitImage): DigitImage {
  return image.map((value, at) => {
    const x = at % IMAGE_SIZE;
    return x < STRIPE || x >= IMAGE_SIZE - STRIPE ? 255 - value : value;
  });
}
