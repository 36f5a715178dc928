import type { InkImage } from './ink-image.js';

/** Shrinks a picture by a whole factor to the most ink in each square, so that hairlines survive. */
export function shrinkInk(image: InkImage, factor: number): InkImage {
  const width = Math.ceil(image.width / factor);
  const height = Math.ceil(image.height / factor);
  const ink = new Uint8Array(width * height);
  for (let y = 0; y < image.height; y++) {
    const row = Math.floor(y / factor) * width;
    const source = y * image.width;
    for (let column = 0, x = 0; column < width; column++) {
      const end = Math.min(x + factor, image.width);
      let most = ink[row + column]!;
      for (; x < end; x++) if (image.ink[source + x]! > most) most = image.ink[source + x]!;
      ink[row + column] = most;
    }
  }
  return { width, height, ink };
}
