import { IMAGE_PIXELS } from '../../digit-image.js';
import type { LabeledImages } from '../../labeled-images.js';
import { createRandom } from '../../random.js';
import { createOutlierMaterial } from './create-outlier-material.js';
import { drawOutlier } from './draw-outlier.js';
import type { OutlierKind } from './outlier-kind.js';
import { outlierKinds } from './outlier-kinds.js';

/** Which outliers to generate. */
export interface OutliersOptions {
  /** How many. */
  readonly count: number;
  /** The same seed gives the same bytes. */
  readonly seed: number;
  /** Training images that fragments and pairs are cut from, at least one; not changed. */
  readonly digits: LabeledImages;
  /** The index of the first one, 0 unless told: parts can be generated anywhere and joined. */
  readonly startIndex?: number;
  /** What they may be, each by its weight; every kind that is not reserved, unless told. */
  readonly kinds?: readonly OutlierKind[];
}

const trainingKinds = outlierKinds.filter(({ isReserved }) => !isReserved);

/**
 * Generates images that are no digits, in MNIST's form (by the same normaliser as every picture), for
 * a network to learn when not to answer. Image `i` depends on the seed, `i`, the digits and the kinds
 * only.
 *
 * @returns `count * IMAGE_PIXELS` bytes, as in `LabeledImages.images`
 * @see Hendrycks, Mazeika and Dietterich, "Deep Anomaly Detection with Outlier Exposure", 2019
 *   (arXiv:1812.04606)
 */
export function generateOutliers(options: OutliersOptions): Uint8Array {
  const { count, seed, digits, startIndex = 0, kinds = trainingKinds } = options;
  const images = new Uint8Array(count * IMAGE_PIXELS);
  const material = createOutlierMaterial(digits);
  for (let i = 0; i < count; i++) {
    const random = createRandom(seed, 'outlier', startIndex + i);
    images.set(drawOutlier(kinds, material, random).image, i * IMAGE_PIXELS);
  }
  return images;
}
