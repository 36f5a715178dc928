import type { FailureDescribers } from './failure-description.js';

/** What can be wrong with a picture: code to facts. */
export interface ImageFailures {
  /** Bytes that are no picture, or a damaged one. */
  'cannot-decode-image': { path: string; reason: string };
  /** A file without a single byte. */
  'empty-image-file': { path: string };
  /** A picture with more bytes or pixels than is safe to decode. */
  'image-too-large': { path: string; limit: string; got: string };
  /** A folder without a file that has a picture's name. */
  'no-images-in-folder': { path: string };
  /** A picture in a format that is recognised, but not read. */
  'unsupported-image-format': { path: string; format: string };
}

const readableFormats = 'PNG, JPEG, WebP, GIF, TIFF, AVIF or SVG';

/** The wording of {@link ImageFailures}. */
export const imageFailureDescribers: FailureDescribers<ImageFailures> = {
  'cannot-decode-image': ({ path, reason }) => ({
    what: 'the file is not a picture that can be read',
    where: path,
    expected: readableFormats,
    got: reason,
  }),
  'empty-image-file': ({ path }) => ({
    what: 'the file is empty',
    where: path,
    expected: readableFormats,
    got: '0 bytes',
  }),
  'image-too-large': ({ path, limit, got }) => ({
    what: 'the picture is too large to be read',
    where: path,
    expected: `at most ${limit}`,
    got,
    next: 'make it smaller first; a digit needs no more than a few hundred pixels',
  }),
  'no-images-in-folder': ({ path }) => ({
    what: 'there are no pictures in the folder',
    where: path,
    expected: `files named as ${readableFormats}, not in folders inside it`,
  }),
  'unsupported-image-format': ({ path, format }) => ({
    what: `pictures in the ${format} format cannot be read`,
    where: path,
    expected: readableFormats,
    got: format,
    next: 'save the picture as PNG or JPEG and try again',
  }),
};
