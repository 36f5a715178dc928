import type { DecodedImage } from '../decoded-image.js';
import { LUMA_WEIGHTS, type ColorWeights } from '../decode/luma.js';

/** A picture in grey. */
export interface GrayImage {
  /** Columns. */
  readonly width: number;
  /** Rows. */
  readonly height: number;
  /** `width * height` values, row-major: 0 = black, 255 = white; not rounded. */
  readonly gray: Float32Array;
}

/** Reduces a picture to its brightness, or to another weighted mean of its colours. */
export function toGray(
  { width, height, rgb }: DecodedImage,
  [red, green, blue]: ColorWeights = LUMA_WEIGHTS,
): GrayImage {
  const gray = new Float32Array(width * height);
  for (let i = 0, at = 0; i < gray.length; i++, at += 3) {
    gray[i] = red * rgb[at]! + green * rgb[at + 1]! + blue * rgb[at + 2]!;
  }
  return { width, height, gray };
}
