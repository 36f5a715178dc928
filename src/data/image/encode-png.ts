import sharp from 'sharp';

/**
 * Encodes grey pixels as an 8-bit grey PNG.
 *
 * @param pixels `width * height` bytes, row-major; 0 = black, 255 = white (a digit image is thus
 *   drawn white on black)
 */
export async function encodeGrayPng(
  pixels: Uint8Array,
  width: number,
  height: number,
): Promise<Buffer> {
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .png()
    .toBuffer();
}
