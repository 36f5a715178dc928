import type { InkImage } from './ink-image.js';

/** Shrinks a picture by a whole factor to the most ink in each square, so that hairlines survive. */
export function shrinkInk(image: InkImage, factor: number): InkImage {
  const width = Math.ceil(image.width / factor);
  const height = Math.ceil(image.height / factor);
  const ink = new Uint8Array(width * height);
  for (let y = 0; y < image.height; y++) {
    const row = Math.floor(y / factor) * width;
    for (let x = 0; x < image.width; x++) {
      const target = row + Math.floor(x / factor);
      const value = image.ink[y * image.width + x]!;
      if (value > ink[target]!) ink[target] = value;
    }
  }
  return { width, height, ink };
}
