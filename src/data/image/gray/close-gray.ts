import type { GrayImage } from './gray-image.js';

/**
 * Fills whatever is dark and narrower than a square, in the brightness around it; dark areas in which
 * the square finds room stay as they are, up to their very edge. The square may reach beyond the
 * picture, so that what lies along an edge is an area, however narrow.
 *
 * @param image the picture
 * @param side the square's side in pixels; made odd
 * @returns one value for each pixel, row-major: never darker than the picture
 * @see Serra, "Image Analysis and Mathematical Morphology", 1982 (closing); van Herk, "A fast
 *   algorithm for local minimum and maximum filters on rectangular and octagonal kernels", 1992
 */
export function closeGray(image: GrayImage, side: number): Float32Array {
  const { width, height, gray } = image;
  const reach = Math.max(1, side >> 1);
  const wide = width + 2 * reach;
  const high = height + 2 * reach;
  const line = createLine(Math.max(wide, high) + 2 * reach, 2 * reach + 1);
  const rows = new Float32Array(wide * height);
  for (let y = 0; y < height; y++) {
    spread(line, rowOf(gray, y, width), width, rowOf(rows, y, wide), reach);
  }
  const dilated = new Float32Array(wide * high);
  for (let x = 0; x < wide; x++) {
    spread(line, columnOf(rows, x, wide), height, columnOf(dilated, x, wide), reach);
  }
  const columns = new Float32Array(wide * height);
  for (let x = 0; x < wide; x++) {
    shrinkBack(line, columnOf(dilated, x, wide), high, columnOf(columns, x, wide));
  }
  const closed = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    shrinkBack(line, rowOf(columns, y, wide), wide, rowOf(closed, y, width));
  }
  return closed;
}

/**
 * Cuts off whatever is light and narrower than a square: {@link closeGray} with light and dark
 * exchanged.
 *
 * @param image the picture
 * @param side the square's side in pixels; made odd
 * @returns one value for each pixel, row-major: never lighter than the picture
 */
export function openGray(image: GrayImage, side: number): Float32Array {
  const closed = closeGray({ ...image, gray: image.gray.map((value) => -value) }, side);
  return closed.map((value) => -value);
}

/** A row or a column of a picture. */
interface Strip {
  readonly pixels: Float32Array;
  readonly start: number;
  /** From one of its pixels to the next. */
  readonly step: number;
}

function rowOf(pixels: Float32Array, y: number, width: number): Strip {
  return { pixels, start: y * width, step: 1 };
}

function columnOf(pixels: Float32Array, x: number, width: number): Strip {
  return { pixels, start: x, step: width };
}

/** Scratch memory for one row or column. */
interface Line {
  readonly window: number;
  readonly values: Float32Array;
  /** The greatest value from the start of the block up to here. */
  readonly ahead: Float32Array;
  /** The greatest value from here up to the end of the block. */
  readonly behind: Float32Array;
}

function createLine(length: number, window: number): Line {
  const padded = length + window;
  return {
    window,
    values: new Float32Array(padded),
    ahead: new Float32Array(padded),
    behind: new Float32Array(padded),
  };
}

/** The greatest value around each place, from `reach` before the line to `reach` behind it. */
function spread(
  line: Line,
  { pixels, start, step }: Strip,
  length: number,
  to: Strip,
  reach: number,
): void {
  const { values } = line;
  const padding = 2 * reach;
  values.fill(-Infinity, 0, length + 2 * padding);
  for (let i = 0; i < length; i++) values[padding + i] = pixels[start + i * step]!;
  slideMaximum(line, length + 2 * padding, 1, to);
}

/** The smallest value around each place whose whole window lies on the line. */
function shrinkBack(line: Line, { pixels, start, step }: Strip, length: number, to: Strip): void {
  for (let i = 0; i < length; i++) line.values[i] = -pixels[start + i * step]!;
  slideMaximum(line, length, -1, to);
}

/** Writes `sign` times the greatest of each run of `window` values. */
function slideMaximum(
  { window, values, ahead, behind }: Line,
  length: number,
  sign: 1 | -1,
  { pixels, start: first, step }: Strip,
): void {
  for (let start = 0; start < length; start += window) {
    const end = Math.min(start + window, length);
    let most = -Infinity;
    for (let i = start; i < end; i++) {
      if (values[i]! > most) most = values[i]!;
      ahead[i] = most;
    }
    most = -Infinity;
    for (let i = end - 1; i >= start; i--) {
      if (values[i]! > most) most = values[i]!;
      behind[i] = most;
    }
  }
  for (let i = 0; i + window <= length; i++) {
    const before = behind[i]!;
    const after = ahead[i + window - 1]!;
    pixels[first + i * step] = sign * (before > after ? before : after);
  }
}
