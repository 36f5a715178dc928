/** The most bytes a picture may have, compressed: 100 MB. */
export const MAX_IMAGE_BYTES = 100_000_000;

/** The most pixels a picture may have: 100 megapixels, a quarter of a gigabyte once decoded. */
export const MAX_IMAGE_PIXELS = 100_000_000;

/** Pixels that the longer side of a picture of one digit has once decoded, at most. */
export const DIGIT_SIDE = 1024;

/** Pixels that the longer side of a page has once decoded, at most: enough for hundreds of digits. */
export const PAGE_SIDE = 1600;
