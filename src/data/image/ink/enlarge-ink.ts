import type { Box } from './ink-box.js';
import type { InkImage } from './ink-image.js';

/**
 * Cuts a box out of a picture, enlarges it by linear interpolation, and lays a margin around it.
 *
 * @param image the picture
 * @param box what to cut out
 * @param scale at least 1
 * @param margin empty pixels on each side of the result
 */
export function enlargeInk(image: InkImage, box: Box, scale: number, margin: number): InkImage {
  const width = Math.round(box.width * scale) + 2 * margin;
  const height = Math.round(box.height * scale) + 2 * margin;
  const ink = new Uint8Array(width * height);
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= image.width || y >= image.height ? 0 : image.ink[y * image.width + x]!;
  for (let y = 0; y < height; y++) {
    const sourceY = box.y + (y - margin + 0.5) / scale - 0.5;
    const top = Math.floor(sourceY);
    const shareY = sourceY - top;
    for (let x = 0; x < width; x++) {
      const sourceX = box.x + (x - margin + 0.5) / scale - 0.5;
      const left = Math.floor(sourceX);
      const shareX = sourceX - left;
      const above = at(left, top) * (1 - shareX) + at(left + 1, top) * shareX;
      const below = at(left, top + 1) * (1 - shareX) + at(left + 1, top + 1) * shareX;
      ink[y * width + x] = Math.round(above * (1 - shareY) + below * shareY);
    }
  }
  return { width, height, ink };
}
