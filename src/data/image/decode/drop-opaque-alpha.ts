import { viewOpaqueWords, wordsToRgb } from './color-words.js';

/**
 * Drops the alpha of a picture that is opaque.
 *
 * @param rgba red, green, blue and alpha, 0 to 255, interleaved
 * @returns red, green and blue, interleaved; null when a pixel is not opaque
 */
export function dropOpaqueAlpha(rgba: Uint8Array): Uint8Array | null {
  const words = viewOpaqueWords(rgba);
  if (words !== null) return wordsToRgb(words);
  const pixels = rgba.length / 4;
  const rgb = new Uint8Array(3 * pixels);
  for (let i = 0; i < pixels; i++) {
    if (rgba[4 * i + 3] !== 255) return null;
    rgb[3 * i] = rgba[4 * i]!;
    rgb[3 * i + 1] = rgba[4 * i + 1]!;
    rgb[3 * i + 2] = rgba[4 * i + 2]!;
  }
  return rgb;
}
