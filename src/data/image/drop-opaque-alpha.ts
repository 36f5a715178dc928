import { endianness } from 'node:os';

/** Four pixels become three words below, which takes bytes in this order. */
const isLittleEndian = endianness() === 'LE';

/**
 * Drops the alpha of a picture that is opaque.
 *
 * @param rgba red, green, blue and alpha, 0 to 255, interleaved
 * @returns red, green and blue, interleaved; null when a pixel is not opaque
 */
export function dropOpaqueAlpha(rgba: Uint8Array): Uint8Array | null {
  const pixels = rgba.length / 4;
  const isAligned = isLittleEndian && rgba.byteOffset % 4 === 0;
  // The last few are one by one.
  const inFours = isAligned ? pixels - (pixels % 4) : 0;
  const words = new Int32Array(Math.ceil((3 * pixels) / 4));
  const rgb = new Uint8Array(words.buffer, 0, 3 * pixels);
  if (!packFours(rgba, words, inFours)) return null;
  for (let i = inFours; i < pixels; i++) {
    if (rgba[4 * i + 3] !== 255) return null;
    rgb[3 * i] = rgba[4 * i]!;
    rgb[3 * i + 1] = rgba[4 * i + 1]!;
    rgb[3 * i + 2] = rgba[4 * i + 2]!;
  }
  return rgb;
}

/** Writes the first pixels, a multiple of four; says whether all of them are opaque. */
function packFours(rgba: Uint8Array, words: Int32Array, pixels: number): boolean {
  if (pixels === 0) return true;
  const source = new Int32Array(rgba.buffer, rgba.byteOffset, pixels);
  let alphas = -1;
  for (let i = 0, to = 0; i < pixels; i += 4, to += 3) {
    const a = source[i]!;
    const b = source[i + 1]!;
    const c = source[i + 2]!;
    const d = source[i + 3]!;
    alphas &= a & b & c & d;
    words[to] = (a & 0xffffff) | (b << 24);
    words[to + 1] = ((b >>> 8) & 0xffff) | (c << 16);
    words[to + 2] = ((c >>> 16) & 0xff) | (d << 8);
  }
  return alphas >>> 24 === 255;
}
