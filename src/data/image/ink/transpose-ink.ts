import type { InkImage } from './ink-image.js';

/** Exchanges rows and columns. */
export function transposeInk({ width, height, ink }: InkImage): InkImage {
  const transposed = new Uint8Array(ink.length);
  // In tiles, so that what is read and what is written both stay in the cache.
  const tile = 32;
  for (let top = 0; top < height; top += tile) {
    const bottom = Math.min(top + tile, height);
    for (let left = 0; left < width; left += tile) {
      const right = Math.min(left + tile, width);
      for (let y = top; y < bottom; y++) {
        for (let x = left; x < right; x++) transposed[x * height + y] = ink[y * width + x]!;
      }
    }
  }
  return { width: height, height: width, ink: transposed };
}
