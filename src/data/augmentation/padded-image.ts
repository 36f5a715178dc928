import { IMAGE_SIZE } from '../digit-image.js';

/** Width and height of the padded image: a power of two, so that a row begins at a shift. */
export const PADDED_SIZE = 64;

/** Background pixels on the left of and above the image; there are more to the right and below. */
export const BORDER = 16;

/** A copy of an image with background around it, and where its ink lies. */
export interface PaddedImage {
  /** `PADDED_SIZE * PADDED_SIZE` bytes, row-major, 0 = background. */
  readonly pixels: Uint8Array;
  /** First column with ink, in the image's own pixels; may be up to three too small. */
  left: number;
  /** First row with ink. */
  top: number;
  /** Last column with ink; may be up to three too large. */
  right: number;
  /** Last row with ink; less than `top` when there is no ink at all. */
  bottom: number;
}

/** Creates an empty padded image. */
export function createPaddedImage(): PaddedImage {
  const pixels = new Uint8Array(PADDED_SIZE * PADDED_SIZE);
  return { pixels, left: IMAGE_SIZE, top: IMAGE_SIZE, right: -1, bottom: -1 };
}

/** Replaces the content of a padded image. */
export function padImage(source: Uint8Array, padded: PaddedImage): void {
  const { pixels } = padded;
  pixels.fill(0);
  let [left, top, right, bottom] = [IMAGE_SIZE, IMAGE_SIZE, -1, -1];
  let from = 0;
  for (let y = 0; y < IMAGE_SIZE; y++) {
    const row = (y + BORDER) * PADDED_SIZE + BORDER;
    // Four pixels at a time: most are background, and one test in place of four takes half as long.
    for (let x = 0; x < IMAGE_SIZE; x += 4, from += 4) {
      const first = source[from]!;
      const second = source[from + 1]!;
      const third = source[from + 2]!;
      const fourth = source[from + 3]!;
      if ((first | second | third | fourth) === 0) continue;
      const to = row + x;
      pixels[to] = first;
      pixels[to + 1] = second;
      pixels[to + 2] = third;
      pixels[to + 3] = fourth;
      if (x < left) left = x;
      if (x + 3 > right) right = x + 3;
      if (y < top) top = y;
      bottom = y;
    }
  }
  padded.left = left;
  padded.top = top;
  padded.right = right;
  padded.bottom = bottom;
}
