/** Rows and columns of a digit image, in pixels. */
export const IMAGE_SIZE = 28;

/** Pixels of one digit image. */
export const IMAGE_PIXELS = IMAGE_SIZE * IMAGE_SIZE;

/** One digit: `IMAGE_PIXELS` bytes, row-major, 0 = background, 255 = full ink. */
export type DigitImage = Uint8Array;
