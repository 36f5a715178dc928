import type { DecodedImage } from '../../../src/data/image/decoded-image.js';
import { IMAGE_SIZE, type DigitImage } from '../../../src/data/digit-image.js';

/** A page with one digit on it. */
export interface Page {
  readonly width: number;
  readonly height: number;
  /** Grey levels, row-major. */
  readonly gray: Uint8Array;
}

/** How {@link drawFive} draws. */
export interface FiveOptions {
  readonly width?: number;
  readonly height?: number;
  /** Where the digit's top left corner lies. */
  readonly left?: number;
  readonly top?: number;
  /** The height of the digit in pixels. */
  readonly size?: number;
  /** The width of the pen in pixels. */
  readonly pen?: number;
  readonly ink?: number;
  readonly paper?: number;
}

/** The strokes of a five: points in a box one high and 0.7 wide. */
const strokes: readonly (readonly [number, number])[][] = [
  [
    [0.65, 0.06],
    [0.12, 0.06],
    [0.1, 0.45],
    [0.35, 0.4],
    [0.6, 0.52],
    [0.64, 0.72],
    [0.5, 0.9],
    [0.25, 0.94],
    [0.06, 0.85],
  ],
];

/** Draws a five with a round pen, anti-aliased, dark on light unless told otherwise. */
export function drawFive(options: FiveOptions = {}): Page {
  const { width = 200, height = 200, left = 50, top = 40, size = 100 } = options;
  const { pen = 0.13 * size, ink = 20, paper = 240 } = options;
  const gray = new Uint8Array(width * height);
  for (let i = 0; i < gray.length; i++) {
    const x = (i % width) + 0.5 - left;
    const y = Math.floor(i / width) + 0.5 - top;
    const distance = Math.min(...strokes.map((points) => distanceToPath(x, y, points, size)));
    const coverage = Math.min(Math.max(pen / 2 + 0.5 - distance, 0), 1);
    gray[i] = Math.round(paper + (ink - paper) * coverage);
  }
  return { width, height, gray };
}

function distanceToPath(
  x: number,
  y: number,
  points: readonly (readonly [number, number])[],
  size: number,
): number {
  let nearest = Infinity;
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = points[i - 1]!.map((value) => value * size) as [number, number];
    const [bx, by] = points[i]!.map((value) => value * size) as [number, number];
    const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
    const t = Math.min(Math.max(along, 0), 1);
    nearest = Math.min(nearest, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
  }
  return nearest;
}

/** A page as if it had been decoded from a file. */
export function asDecoded({ width, height, gray }: Page): DecodedImage {
  const rgb = new Uint8Array(gray.length * 3);
  gray.forEach((value, i) => rgb.fill(value, 3 * i, 3 * i + 3));
  return { width, height, rgb, originalWidth: width, originalHeight: height };
}

/** The mean absolute difference of two images, in grey levels. */
export function meanDifference(a: DigitImage, b: DigitImage): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / a.length;
}

/**
 * As {@link meanDifference}, with one image moved by up to a pixel: where the centre of mass lies
 * half-way between two pixels, the least difference moves the whole digit.
 */
export function meanDifferenceOfShapes(a: DigitImage, b: DigitImage): number {
  const shifts = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => down * IMAGE_SIZE + right));
  return Math.min(
    ...shifts.map((shift) =>
      meanDifference(
        a,
        b.map((_, i) => b[i + shift] ?? 0),
      ),
    ),
  );
}
