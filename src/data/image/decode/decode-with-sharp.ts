import sharp, { type Metadata } from 'sharp';
import { MnistError } from '../../../errors/mnist-error.js';
import type { DecodeLimits } from './decode-limits.js';
import type { DecodedImage } from '../decoded-image.js';
import { flattenAlpha } from './flatten-alpha.js';

/** Pixels that the longer side of a drawing without a size of its own (SVG) is given. */
const VECTOR_SIDE = 512;

/** What librsvg takes as the natural size. */
const NATURAL_DENSITY = 72;

const readableFormats = new Set(['png', 'jpeg', 'webp', 'gif', 'tiff', 'heif', 'svg']);

/**
 * Decodes a picture in any of the formats with libvips.
 *
 * @param bytes the file's content
 * @param name what the picture is called in failures
 * @param limits how far to shrink, and what to refuse
 * @throws MnistError `cannot-decode-image`, `image-too-large`, `unsupported-image-format`
 */
export async function decodeWithSharp(
  bytes: Buffer,
  name: string,
  limits: DecodeLimits,
): Promise<DecodedImage> {
  const { maxSide, maxPixels, maxSeconds } = limits;
  const header = await readHeader(bytes, name);
  refuseTooManyPixels(header, maxPixels, name);
  try {
    const { data, info } = await sharp(bytes, {
      // Damaged is refused, merely unusual is not.
      failOn: 'error',
      limitInputPixels: maxPixels,
      ...(header.format === 'svg' && { density: chooseDensity(header) }),
    })
      .timeout({ seconds: maxSeconds })
      .autoOrient()
      .resize({
        width: maxSide,
        height: maxSide,
        fit: 'inside',
        withoutEnlargement: true,
        // A kernel that does not ring: no bright halos around dark ink.
        kernel: 'linear',
      })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return {
      width: info.width,
      height: info.height,
      rgb: info.channels === 4 ? flattenAlpha(data) : data,
      originalWidth: header.autoOrient.width,
      originalHeight: header.autoOrient.height,
    };
  } catch (error) {
    throw decodingFailure(error, name);
  }
}

async function readHeader(bytes: Buffer, name: string): Promise<Metadata> {
  const format = sniffUnreadableFormat(bytes);
  if (format !== undefined) {
    throw new MnistError({ code: 'unsupported-image-format', path: name, format });
  }
  let header: Metadata;
  try {
    // Our own check of the size follows, whose message has the numbers.
    header = await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch (error) {
    throw decodingFailure(error, name);
  }
  if (!readableFormats.has(header.format)) {
    throw new MnistError({ code: 'unsupported-image-format', path: name, format: header.format });
  }
  return header;
}

/** Formats that people do have and that the decoder only calls "unsupported". */
const unreadableSignatures: readonly [format: string, offset: number, signature: string][] = [
  ['BMP', 0, 'BM'],
  ['PDF', 0, '%PDF'],
  ['PSD', 0, '8BPS'],
  ['HEIC', 4, 'ftypheic'],
  ['HEIC', 4, 'ftypheix'],
  ['HEIC', 4, 'ftypmif1'],
  ['JPEG XL', 4, 'JXL '],
  ['JPEG 2000', 4, 'jP  '],
  ['ICO', 0, '\0\0\x01\0'],
];

function sniffUnreadableFormat(bytes: Buffer): string | undefined {
  return unreadableSignatures.find(
    ([, offset, signature]) =>
      bytes.toString('latin1', offset, offset + signature.length) === signature,
  )?.[0];
}

function refuseTooManyPixels(
  { width, height, format }: Metadata,
  maxPixels: number,
  name: string,
): void {
  // A vector drawing is rendered at the size that we choose.
  if (format === 'svg' || width * height <= maxPixels) return;
  throw new MnistError({
    code: 'image-too-large',
    path: name,
    limit: inMegapixels(maxPixels),
    got: `${width} x ${height} pixels, ${inMegapixels(width * height)}`,
  });
}

function inMegapixels(pixels: number): string {
  return `${Number((pixels / 1e6).toPrecision(3))} megapixels`;
}

function chooseDensity({ width, height }: Metadata): number {
  const density = (NATURAL_DENSITY * VECTOR_SIDE) / Math.max(width, height, 1);
  return Math.min(Math.max(density, 1), 100_000);
}

function decodingFailure(error: unknown, name: string): MnistError {
  const message = error instanceof Error ? error.message : String(error);
  // libvips reports one line for each step that gave up; the first is the cause.
  const cause = message.split('\n')[0] ?? message;
  const reason = cause.includes('unsupported image format')
    ? 'bytes in no image format that is known'
    : cause;
  return new MnistError({ code: 'cannot-decode-image', path: name, reason }, { cause: error });
}
