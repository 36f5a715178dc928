import { describe, expect, it } from 'vitest';
import { dropOpaqueAlpha } from '../../../../src/data/image/decode/drop-opaque-alpha.js';

/** Pixels of which no two bytes in a row are alike. */
function opaque(pixels: number): Uint8Array {
  return Uint8Array.from({ length: 4 * pixels }, (_, i) => (i % 4 === 3 ? 255 : (i * 37) % 251));
}

describe('dropOpaqueAlpha', () => {
  it.each([0, 1, 2, 3, 4, 5, 8, 30])('keeps red, green and blue of %i pixels', (pixels) => {
    for (const offset of [0, 1, 4]) {
      const memory = new Uint8Array(offset + 4 * pixels);
      memory.set(opaque(pixels), offset);
      const rgba = memory.subarray(offset);
      const expected = [...rgba].filter((_, i) => i % 4 !== 3);
      expect([...dropOpaqueAlpha(rgba)!]).toEqual(expected);
    }
  });

  it.each([0, 1, 4, 6])('sees a translucent pixel at %i', (at) => {
    const rgba = opaque(7);
    rgba[4 * at + 3] = 254;
    expect(dropOpaqueAlpha(rgba)).toBeNull();
  });
});
