import sharp from 'sharp';

/**
 * Encodes colour pixels as an 8-bit PNG.
 *
 * @param rgb `width * height * 3` bytes sRGB, row-major, interleaved
 */
export async function encodeRgbPng(
  rgb: Uint8Array,
  width: number,
  height: number,
): Promise<Buffer> {
  return sharp(rgb, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}
