import { IMAGE_SIZE } from '../digit-image.js';
import type { Random } from '../random.js';
import type { AugmentationPolicy } from './augmentation-policy.js';

/** One rotation, zoom, shear and shift, about the image centre. Identity: zooms 1, all else 0. */
export interface Affine {
  /** Rotation, clockwise on the screen. */
  readonly rotationDegrees: number;
  /** Horizontal scale of the digit: above 1 it grows. */
  readonly zoomX: number;
  /** Vertical scale of the digit: above 1 it grows. */
  readonly zoomY: number;
  /** Slant of the vertical axis: above 0 the top leans to the right. */
  readonly shearDegrees: number;
  /** Pixels to the right. */
  readonly shiftX: number;
  /** Pixels down. */
  readonly shiftY: number;
}

/** Draws an affine transform, each parameter uniformly within the policy's bounds. */
export function drawAffine(policy: AugmentationPolicy, random: Random): Affine {
  const { rotationDegrees, zoom, shift, shearDegrees } = policy;
  return {
    rotationDegrees: symmetric(rotationDegrees, random),
    zoomX: 1 + symmetric(zoom, random),
    zoomY: 1 + symmetric(zoom, random),
    shearDegrees: symmetric(shearDegrees, random),
    shiftX: symmetric(shift * IMAGE_SIZE, random),
    shiftY: symmetric(shift * IMAGE_SIZE, random),
  };
}

/** A number in `[-bound, bound)`; a bound of zero draws nothing from the stream. */
function symmetric(bound: number, random: Random): number {
  return bound === 0 ? 0 : random.between(-bound, bound);
}
