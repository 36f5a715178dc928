import type { FailureDescribers } from './failure-description.js';

/** What can be wrong with a picture: code to facts. */
export interface ImageFailures {
  /** Bytes that are no picture, or a damaged one. */
  'cannot-decode-image': { path: string; reason: string };
}

/** The wording of {@link ImageFailures}. */
export const imageFailureDescribers: FailureDescribers<ImageFailures> = {
  'cannot-decode-image': ({ path, reason }) => ({
    what: 'the file is not a picture that can be read',
    where: path,
    expected: 'PNG, JPEG, WebP, GIF, TIFF, AVIF or SVG',
    got: reason,
  }),
};
