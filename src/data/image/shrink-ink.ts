import type { InkImage } from './ink-image.js';

/** Shrinks a picture by a whole factor to the most ink in each square, so that hairlines survive. */
export function shrinkInk(image: InkImage, factor: number): InkImage {
  const width = Math.ceil(image.width / factor);
  const height = Math.ceil(image.height / factor);
  const ink = new Uint8Array(width * height);
  const columns = new Int32Array(image.width);
  for (let x = 0; x < image.width; x++) columns[x] = Math.floor(x / factor);
  for (let y = 0, i = 0; y < image.height; y++) {
    const row = Math.floor(y / factor) * width;
    for (let x = 0; x < image.width; x++, i++) {
      const value = image.ink[i]!;
      // Most of a page is bare.
      if (value !== 0 && value > ink[row + columns[x]!]!) ink[row + columns[x]!] = value;
    }
  }
  return { width, height, ink };
}
