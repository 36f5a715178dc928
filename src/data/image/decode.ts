import type { DecodedImage } from './decoded-image.js';
import { DIGIT_SIDE, MAX_IMAGE_PIXELS } from './image-limits.js';
import { decodePlainPng } from './decode/png/decode-plain-png.js';

/** Options of {@link decodeImage}. */
export interface DecodeOptions {
  /** Larger pictures are shrunk until their longer side has this many pixels; 1024 when not given. */
  readonly maxSide?: number;
  /** Pictures with more pixels are refused before they are decoded; 100 million when not given. */
  readonly maxPixels?: number;
  /** Seconds after which libvips gives up; never when not given. */
  readonly maxSeconds?: number;
}

/**
 * Decodes a picture: PNG, JPEG, WebP, GIF, TIFF, AVIF or SVG, of any bit depth and colour space;
 * the first frame of an animation; turned upright as its EXIF orientation says; transparency
 * flattened over a colour that the ink stands out from.
 *
 * @param bytes the file's content
 * @param name what the picture is called in failures
 * @param options how far to shrink, and what to refuse
 * @throws MnistError `cannot-decode-image`, `image-too-large`, `unsupported-image-format`
 */
export async function decodeImage(
  bytes: Buffer,
  name: string,
  options: DecodeOptions = {},
): Promise<DecodedImage> {
  const { maxSide = DIGIT_SIDE, maxPixels = MAX_IMAGE_PIXELS, maxSeconds = 0 } = options;
  const limits = { maxSide, maxPixels, maxSeconds };
  const plain = decodePlainPng(bytes, limits);
  if (plain !== null) return plain;
  // Loaded when needed: libvips takes longer to load than a small PNG takes to be read.
  const { decodeWithSharp } = await import('./decode/decode-with-sharp.js');
  return decodeWithSharp(bytes, name, limits);
}
