import { findInkBox } from './ink-box.js';
import type { InkImage } from './ink-image.js';

/** Shrinks a picture by a whole factor to the most ink in each square, so that hairlines survive. */
export function shrinkInk(image: InkImage, factor: number): InkImage {
  const width = Math.ceil(image.width / factor);
  const height = Math.ceil(image.height / factor);
  const ink = new Uint8Array(width * height);
  // Most of a page is bare.
  const box = findInkBox(image);
  if (box === null) return { width, height, ink };
  const firstColumn = Math.floor(box.x / factor);
  const right = box.x + box.width;
  for (let y = box.y; y < box.y + box.height; y++) {
    const row = y * image.width;
    let to = Math.floor(y / factor) * width + firstColumn;
    let x = box.x;
    for (let end = (firstColumn + 1) * factor; x < right; end += factor, to++) {
      const stop = Math.min(end, right);
      let most = ink[to]!;
      for (; x < stop; x++) {
        const value = image.ink[row + x]!;
        if (value > most) most = value;
      }
      ink[to] = most;
    }
  }
  return { width, height, ink };
}
