import type { Affine } from '../augmentation/affine.js';
import { createWarp } from '../augmentation/warp.js';
import { IMAGE_PIXELS, type DigitImage } from '../digit-image.js';
import type { Random } from '../random.js';

const STILL: Affine = {
  ...{ rotationDegrees: 0, shearDegrees: 0 },
  ...{ zoomX: 1, zoomY: 1, shiftX: 0, shiftY: 0 },
};

/** 0.4 radians, severity 2 of MNIST-C. */
const TURN_DEGREES = (0.4 * 180) / Math.PI;

/** Shifts by 3 pixels along each axis, either way (MNIST-C's `translate`, severity 3). */
export function shift(image: DigitImage, random: Random): DigitImage {
  return warpBy(image, { shiftX: 3 * drawSign(random), shiftY: 3 * drawSign(random) });
}

/** Scales down to 0.7 of the size (MNIST-C's `scale`, severity 3). */
export function scale(image: DigitImage): DigitImage {
  return warpBy(image, { zoomX: 0.7, zoomY: 0.7 });
}

/** Turns by 0.4 radians (22.9 degrees), either way (MNIST-C's `rotate`, severity 2). */
export function rotate(image: DigitImage, random: Random): DigitImage {
  return warpBy(image, { rotationDegrees: TURN_DEGREES * drawSign(random) });
}

/**
 * Slants by 0.4 radians, either way (MNIST-C's `shear`, severity 2, which makes the image 8 % higher
 * besides; this does not).
 */
export function shear(image: DigitImage, random: Random): DigitImage {
  return warpBy(image, { shearDegrees: TURN_DEGREES * drawSign(random) });
}

const warp = createWarp();

function warpBy(image: DigitImage, move: Partial<Affine>): DigitImage {
  const result = new Uint8Array(IMAGE_PIXELS);
  warp(image, result, { ...STILL, ...move }, null);
  return result;
}

function drawSign(random: Random): number {
  return random.uniform() < 0.5 ? -1 : 1;
}
