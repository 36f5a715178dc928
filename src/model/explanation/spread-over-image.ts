import { IMAGE_PIXELS, IMAGE_SIZE } from '../../data/digit-image.js';
import type { PixelGrid } from './pixel-grid.js';

/**
 * Draws a coarse map as large as the image, by bilinear interpolation between its values; beyond the
 * outermost ones, they go on.
 *
 * @param map row-major
 * @param size `[rows, columns]` of the map
 * @param grid where its values lie
 * @returns `[28, 28]`, row-major
 */
export function spreadOverImage(
  map: Float32Array,
  size: readonly [number, number],
  grid: PixelGrid,
): Float32Array {
  const [rows, columns] = size;
  const vertical = locatePixels(rows, grid.start[0], grid.stride[0]);
  const horizontal = locatePixels(columns, grid.start[1], grid.stride[1]);
  const image = new Float32Array(IMAGE_PIXELS);
  for (const [y, row] of vertical.entries()) {
    for (const [x, column] of horizontal.entries()) {
      const along = (line: number): number =>
        mix(
          map[line * columns + column.before]!,
          map[line * columns + column.after]!,
          column.share,
        );
      image[y * IMAGE_SIZE + x] = mix(along(row.before), along(row.after), row.share);
    }
  }
  return image;
}

/** Between which two values a pixel lies, and how much of the second it takes. */
interface Between {
  readonly before: number;
  readonly after: number;
  readonly share: number;
}

function locatePixels(count: number, start: number, stride: number): Between[] {
  return Array.from({ length: IMAGE_SIZE }, (_, pixel) => {
    const place = Math.min(Math.max((pixel - start) / stride, 0), count - 1);
    const before = Math.floor(place);
    return { before, after: Math.min(before + 1, count - 1), share: place - before };
  });
}

function mix(first: number, second: number, share: number): number {
  return first + (second - first) * share;
}
