/** A picture as pixels: upright, in colour, without transparency. */
export interface DecodedImage {
  /** Columns of `rgb`. */
  readonly width: number;
  /** Rows of `rgb`. */
  readonly height: number;
  /** `width * height * 3` bytes sRGB, row-major, red, green and blue interleaved. */
  readonly rgb: Uint8Array;
  /** The same as `color-words` has it, one word a pixel, where it was decoded to words anyway. */
  readonly words?: Int32Array;
  /** Columns of the upright original; more than `width` when the picture was shrunk on reading. */
  readonly originalWidth: number;
  /** Rows of the upright original. */
  readonly originalHeight: number;
}
