import type { DigitImage } from '../digit-image.js';

/** An image as numbers to reckon with: `IMAGE_PIXELS` values, row-major, 0 = background, 1 = ink. */
export type Plane = Float64Array;

/** Turns bytes into numbers. */
export function toPlane(image: DigitImage): Plane {
  return Float64Array.from(image, (value) => value / 255);
}

/** Turns numbers into bytes, rounded; what lies below 0 or above 1 is cut off. */
export function fromPlane(plane: Plane): DigitImage {
  return Uint8Array.from(plane, (value) => Math.round(255 * Math.min(Math.max(value, 0), 1)));
}
