import type { InkImage } from '../ink/ink-image.js';
import type { LabeledParts } from './parts.js';

/** A page that is being taken apart: its ink, and which part each pixel belongs to. */
export interface Sheet {
  readonly image: InkImage;
  /** The label of each pixel's part, row-major; 0 = none. Changed in place by every cut. */
  readonly labels: Int32Array;
  /** A label that no part has. */
  readonly newLabel: () => number;
}

/** Creates the sheet of a picture whose parts were found. */
export function createSheet(image: InkImage, { labels, parts }: LabeledParts): Sheet {
  let last = parts.length;
  return { image, labels, newLabel: () => ++last };
}
