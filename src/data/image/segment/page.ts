import type { DigitImage } from '../../digit-image.js';
import type { Box } from '../ink/ink-box.js';

/** Everything on a picture that may be a digit, in reading order. */
export interface Page {
  /** The lines of writing, top to bottom. */
  readonly lines: readonly Line[];
}

/** A line of writing. */
export interface Line {
  /** How high its digits usually are, in pixels of the original picture. */
  readonly height: number;
  /** What stands apart from each other, left to right. */
  readonly groups: readonly Group[];
}

/**
 * A lattice: a piece of writing that is read as one or several digits, whichever the network likes
 * best. It is cut into segments, left to right; a digit is a run of them.
 *
 * @see Fujisawa, Nakano and Kurino, "Segmentation methods for character recognition: from
 *   segmentation to document structure analysis", 1992
 */
export interface Group {
  /** How many segments there are, at least 1. */
  readonly segments: number;
  /** Between each segment and the next one, `segments - 1` of them. */
  readonly boundaries: readonly Boundary[];
  /** The runs of segments that may be a digit; every single segment is one of them. */
  readonly candidates: readonly Candidate[];
}

/** What lies between two segments. */
export type Boundary =
  | {
      /** No ink: two parts that do not touch. */
      readonly kind: 'gap';
      /** The empty columns between them, in line heights; below 0 when one is above the other. */
      readonly width: number;
      /** The share of the narrower part's columns in which the other one has ink too, 0 to 1. */
      readonly overlap: number;
      /** The height of the lower one of both, in line heights. */
      readonly height: number;
    }
  | {
      /** Ink that was cut. */
      readonly kind: 'cut';
      /** How much ink the cut goes through, in stroke widths. */
      readonly crossing: number;
    };

/** A run of segments, as a digit. */
export interface Candidate {
  /** The index of the first segment. */
  readonly from: number;
  /** The index after the last segment. */
  readonly to: number;
  /** Where it lies, in pixels of the upright original picture. */
  readonly box: Box;
  /** Its ink in MNIST's form. */
  readonly image: DigitImage;
}
