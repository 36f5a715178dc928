import { describe, expect, it } from 'vitest';
import {
  blueOf,
  greenOf,
  redOf,
  rgbToWords,
  viewOpaqueWords,
  wordsToRgb,
} from '../../../../src/data/image/decode/color-words.js';

/** Pixels of which no two bytes in a row are alike. */
function anyRgb(pixels: number): Uint8Array {
  return Uint8Array.from({ length: 3 * pixels }, (_, i) => (i * 37) % 251);
}

/** With an alpha of 255 behind each pixel. */
function withAlpha(rgb: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: (4 * rgb.length) / 3 }, (_, i) =>
    i % 4 === 3 ? 255 : rgb[3 * Math.floor(i / 4) + (i % 4)]!,
  );
}

describe('words of colours', () => {
  it.each([0, 1, 2, 3, 4, 5, 8, 30])('hold red, green and blue of %i pixels', (pixels) => {
    const rgb = anyRgb(pixels);
    const words = rgbToWords(rgb);
    expect([...words].flatMap((word) => [redOf(word), greenOf(word), blueOf(word)])).toEqual([
      ...rgb,
    ]);
    expect(wordsToRgb(words)).toEqual(rgb);
  });

  it('are what opaque pixels look like in memory, where that can be', () => {
    const rgb = anyRgb(13);
    const words = viewOpaqueWords(withAlpha(rgb));
    if (words !== null) expect(words).toEqual(rgbToWords(rgb));
  });

  it.each([0, 1, 4, 6])('are not made of a translucent pixel at %i', (at) => {
    const rgba = withAlpha(anyRgb(7));
    rgba[4 * at + 3] = 254;
    expect(viewOpaqueWords(rgba)).toBeNull();
  });
});
