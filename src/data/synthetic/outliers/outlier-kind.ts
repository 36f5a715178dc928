import type { InkImage } from '../../image/ink/ink-image.js';
import type { LabeledImages } from '../../labeled-images.js';
import type { Random } from '../../random.js';
import type { Weighted } from '../choose-weighted.js';
import type { Renderer } from '../render.js';
import type { DigitLikeness } from './digit-likeness.js';

/** What outliers are made with. */
export interface OutlierMaterial {
  /** The digits that fragments and pairs are cut from, at least one. */
  readonly digits: LabeledImages;
  /** Draws in ink; its picture is valid until it draws the next one. */
  readonly render: Renderer;
  /** Says whether an image is like one of the digits. */
  readonly isLikeDigit: DigitLikeness;
}

/** One kind of pictures that are no digits. */
export interface OutlierKind extends Weighted {
  /** A short name in the plural, such as `letters`. */
  readonly name: string;
  /** Whether it is kept out of training, so that it can tell what a network makes of the unknown. */
  readonly isReserved: boolean;
  /** What correlates more with some digit than this is not used; anything is, unless told. */
  readonly mostDigitLike?: number;
  /**
   * Draws one, at any size and place; the picture is valid until the next one is drawn. Some few may
   * look like a digit by chance, or be blank: see `drawOutlier`.
   */
  readonly draw: (material: OutlierMaterial, random: Random) => InkImage;
}
