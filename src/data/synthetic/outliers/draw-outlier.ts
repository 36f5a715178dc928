import type { DigitImage } from '../../digit-image.js';
import type { InkImage } from '../../image/ink/ink-image.js';
import { normalizeDigit } from '../../image/digit/normalize.js';
import type { Random } from '../../random.js';
import { chooseWeighted } from '../choose-weighted.js';
import { isUprightStroke } from './is-upright-stroke.js';
import type { OutlierKind, OutlierMaterial } from './outlier-kind.js';

/** An outlier. */
export interface DrawnOutlier {
  /** As it was drawn, at any size and place; valid until the next one is drawn. */
  readonly ink: InkImage;
  /** The same in MNIST's form. */
  readonly image: DigitImage;
}

/**
 * Draws one of some kinds, again and again until it is neither blank, nor could be a 1, nor is more
 * like a digit than its kind may be.
 */
export function drawOutlier(
  kinds: readonly OutlierKind[],
  material: OutlierMaterial,
  random: Random,
): DrawnOutlier {
  for (;;) {
    const { draw, mostDigitLike } = chooseWeighted(kinds, random);
    const ink = draw(material, random);
    const image = normalizeDigit(ink);
    if (image === null || isUprightStroke(image)) continue;
    if (mostDigitLike !== undefined && material.isLikeDigit(image, mostDigitLike)) continue;
    return { ink, image };
  }
}
