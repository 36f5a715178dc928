import type { DecodedImage } from './decoded-image.js';
import { lumaOf } from './luma.js';

/** A picture in grey. */
export interface GrayImage {
  /** Columns. */
  readonly width: number;
  /** Rows. */
  readonly height: number;
  /** `width * height` values, row-major: 0 = black, 255 = white; not rounded. */
  readonly gray: Float32Array;
}

/** Reduces a picture to its brightness. */
export function toGray({ width, height, rgb }: DecodedImage): GrayImage {
  const gray = new Float32Array(width * height);
  for (let i = 0; i < gray.length; i++) {
    gray[i] = lumaOf(rgb[3 * i]!, rgb[3 * i + 1]!, rgb[3 * i + 2]!);
  }
  return { width, height, gray };
}
