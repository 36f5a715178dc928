import type { DecodedImage } from './decoded-image.js';
import { decodePlainPng } from './png/decode-plain-png.js';

/** Pixels that the longer side of a decoded picture has at most, unless told otherwise. */
const DEFAULT_MAX_SIDE = 1024;

/** Options of {@link decodeImage}. */
export interface DecodeOptions {
  /** Larger pictures are shrunk until their longer side has this many pixels. */
  readonly maxSide?: number;
}

/**
 * Decodes a picture: PNG, JPEG, WebP, GIF, TIFF, AVIF or SVG, of any bit depth and colour space;
 * the first frame of an animation; turned upright as its EXIF orientation says; transparency
 * flattened over a colour that the ink stands out from.
 *
 * @param bytes the file's content
 * @param name what the picture is called in failures
 * @param options how far to shrink
 * @throws MnistError `cannot-decode-image`, `image-too-large`, `unsupported-image-format`
 */
export async function decodeImage(
  bytes: Buffer,
  name: string,
  options: DecodeOptions = {},
): Promise<DecodedImage> {
  const { maxSide = DEFAULT_MAX_SIDE } = options;
  const plain = decodePlainPng(bytes, maxSide);
  if (plain !== null) return plain;
  // Loaded when needed: libvips takes longer to load than a small PNG takes to be read.
  const { decodeWithSharp } = await import('./decode-with-sharp.js');
  return decodeWithSharp(bytes, name, maxSide);
}
