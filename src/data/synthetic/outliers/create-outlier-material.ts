import type { LabeledImages } from '../../labeled-images.js';
import { createRenderer } from '../render.js';
import { createDigitLikeness } from './digit-likeness.js';
import type { OutlierMaterial } from './outlier-kind.js';

/** Gets everything ready that outliers are made with. `digits` hold at least one. */
export function createOutlierMaterial(digits: LabeledImages): OutlierMaterial {
  return { digits, render: createRenderer(), isLikeDigit: createDigitLikeness(digits) };
}
