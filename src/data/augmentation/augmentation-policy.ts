import { MnistError } from '../../errors/mnist-error.js';

/**
 * How far training images are bent, turned, moved and spoiled at random. Every field is the greatest
 * deviation, either way, from leaving the image as it is, or the share of images that something
 * happens to: all zero is the identity.
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
  /**
   * The share of images to which all that follows happens besides; the others are only turned, scaled,
   * moved and slanted.
   */
  readonly variedShare: number;
  /** Displacement of each node of a coarse grid that bends the image, in pixels. */
  readonly elasticPixels: number;
  /** Exponent of the ink curve, in octaves: 1 draws from 1/2 (strokes fatter) to 2 (thinner). */
  readonly inkGammaOctaves: number;
  /** Widening or narrowing of strokes, at their edges, in pixels; at most 1. */
  readonly strokePixels: number;
  /** The share of these images that get a stray line, dotted line, zigzag or specks drawn over them. */
  readonly strayMarks: number;
  /** The share of these images that are blurred, grainy or left with outlines only. */
  readonly degradation: number;
}

/**
 * The policies that have a name.
 *
 * - `none` leaves images as they are.
 * - `light` is the rotation, zoom and shift recipe of the well-known Keras ensembles.
 * - `strong` adds what those miss: slant, elastic bending and stroke weight, in which people
 *   differ from one another more than in position, at about 2.5 times the cost of `light`.
 * - `pens` is for other people's pens and cameras: to `light` and a little slant it adds, for one
 *   image in four, bending, strokes from hairline to felt pen, stray lines and specks, blur and grain.
 *   So most of what is seen still looks like MNIST, and accuracy there does not suffer.
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
    variedShare: 0,
    elasticPixels: 0,
    inkGammaOctaves: 0,
    strokePixels: 0,
    strayMarks: 0,
    degradation: 0,
  },
  light: {
    rotationDegrees: 10,
    zoom: 0.1,
    shift: 0.1,
    shearDegrees: 0,
    variedShare: 0,
    elasticPixels: 0,
    inkGammaOctaves: 0,
    strokePixels: 0,
    strayMarks: 0,
    degradation: 0,
  },
  strong: {
    rotationDegrees: 15,
    zoom: 0.15,
    shift: 0.12,
    shearDegrees: 12,
    variedShare: 1,
    elasticPixels: 1.2,
    inkGammaOctaves: 0.8,
    strokePixels: 0,
    strayMarks: 0,
    degradation: 0,
  },
  pens: {
    rotationDegrees: 10,
    zoom: 0.1,
    shift: 0.1,
    shearDegrees: 4,
    variedShare: 0.25,
    elasticPixels: 1,
    inkGammaOctaves: 0.5,
    strokePixels: 0.6,
    strayMarks: 0.2,
    degradation: 0.2,
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
