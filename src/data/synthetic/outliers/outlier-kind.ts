import type { InkImage } from '../../image/ink-image.js';
import type { LabeledImages } from '../../labeled-images.js';
import type { Random } from '../../random.js';
import type { Weighted } from '../choose-weighted.js';
import type { Renderer } from '../render.js';

/** What outliers are made with. */
export interface OutlierMaterial {
  /** The digits that fragments and pairs are cut from, at least one. */
  readonly digits: LabeledImages;
  /** Draws in ink; its picture is valid until it draws the next one. */
  readonly render: Renderer;
}

/** One kind of pictures that are no digits. */
export interface OutlierKind extends Weighted {
  /** A short name in the plural, such as `letters`. */
  readonly name: string;
  /** Whether it is kept out of training, so that it can tell what a network makes of the unknown. */
  readonly isReserved: boolean;
  /**
   * Draws one, at any size and place; the picture is valid until the next one is drawn. Some few may
   * look like a digit by chance, or be blank: see `isUprightStroke`.
   */
  readonly draw: (material: OutlierMaterial, random: Random) => InkImage;
}
