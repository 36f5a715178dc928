import { findInkBox } from '../../../../src/data/image/ink/ink-box.js';
import type { InkImage } from '../../../../src/data/image/ink/ink-image.js';

/** Copies the box of an image's ink; there must be some. */
export function cropToInk(image: InkImage): InkImage {
  const box = findInkBox(image);
  if (box === null) throw new Error('no ink');
  const ink = new Uint8Array(box.width * box.height);
  for (let y = 0; y < box.height; y++) {
    const start = (box.y + y) * image.width + box.x;
    ink.set(image.ink.subarray(start, start + box.width), y * box.width);
  }
  return { width: box.width, height: box.height, ink };
}
