import { MnistError } from '../../errors/mnist-error.js';

/**
 * How far training images are bent, turned and moved at random. Every field is the greatest
 * deviation, either way, from leaving the image as it is: all zero is the identity.
 */
export interface AugmentationPolicy {
  /** Rotation about the image centre, in degrees. */
  readonly rotationDegrees: number;
  /** Scale, horizontally and vertically on their own, as a fraction: 0.1 draws from 0.9 to 1.1. */
  readonly zoom: number;
  /** Shift, horizontally and vertically on their own, as a fraction of the image's side. */
  readonly shift: number;
  /** Slant of the vertical axis, in degrees. */
  readonly shearDegrees: number;
  /** Displacement of each node of a coarse grid that bends the image, in pixels. */
  readonly elasticPixels: number;
  /** Exponent of the ink curve, in octaves: 1 draws from 1/2 (strokes fatter) to 2 (thinner). */
  readonly inkGammaOctaves: number;
}

/**
 * The policies that have a name.
 *
 * - `none` leaves images as they are.
 * - `light` is the rotation, zoom and shift recipe of the well-known Keras ensembles.
 * - `strong` adds what those miss: slant, elastic bending and stroke weight, in which people
 *   differ from one another more than in position, at about 2.5 times the cost of `light`.
 *
 * @see Simard, Steinkraus and Platt, "Best practices for convolutional neural networks applied to
 *   visual document analysis", 2003: elastic bending of digits
 */
export const augmentationPolicies = {
  none: {
    rotationDegrees: 0,
    zoom: 0,
    shift: 0,
    shearDegrees: 0,
    elasticPixels: 0,
    inkGammaOctaves: 0,
  },
  light: {
    rotationDegrees: 10,
    zoom: 0.1,
    shift: 0.1,
    shearDegrees: 0,
    elasticPixels: 0,
    inkGammaOctaves: 0,
  },
  strong: {
    rotationDegrees: 15,
    zoom: 0.15,
    shift: 0.12,
    shearDegrees: 12,
    elasticPixels: 1.2,
    inkGammaOctaves: 0.8,
  },
} as const satisfies Record<string, AugmentationPolicy>;

/** The name of a policy. */
export type AugmentationName = keyof typeof augmentationPolicies;

/** The names of all policies, mildest first. */
export const AUGMENTATION_NAMES = Object.keys(augmentationPolicies) as readonly AugmentationName[];

/**
 * Finds a policy by its name.
 *
 * @throws MnistError `unknown-choice`
 */
export function resolveAugmentation(name: string): AugmentationPolicy {
  const known = AUGMENTATION_NAMES.find((candidate) => candidate === name);
  if (known === undefined) {
    throw new MnistError({
      code: 'unknown-choice',
      what: 'augmentation',
      got: name,
      choices: AUGMENTATION_NAMES,
    });
  }
  return augmentationPolicies[known];
}
