import type { Box } from '../../../../src/data/image/ink/ink-box.js';
import type { Random } from '../../../../src/data/random.js';
import type { Page } from './page.js';
import type { Marks } from './write-on-page.js';

/** A camera above the page. */
export interface View {
  /** Takes a picture of the page, as large as it: sRGB bytes, red, green and blue interleaved. */
  readonly photograph: (page: Page) => Uint8Array;
  /** The box, in the picture, of points on the page. */
  readonly boxOf: (marks: Marks) => Box;
}

/** How far a corner of the picture may look into the page, as a share of its sides. */
const DEEPEST = 0.1;

/**
 * Places a camera that looks at the page slightly from one side: each corner of the picture shows a
 * point somewhere within that corner of the page.
 *
 * @see Heckbert, "Fundamentals of Texture Mapping and Image Warping", 1989: square to quadrilateral
 */
export function drawPerspective(width: number, height: number, tilt: number, random: Random): View {
  const inset = (): number => DEEPEST * tilt * random.uniform();
  const toPage = squareToQuadrilateral([
    [inset(), inset()],
    [1 - inset(), inset()],
    [1 - inset(), 1 - inset()],
    [inset(), 1 - inset()],
  ]);
  const toPicture = invert(toPage);
  return {
    photograph: (page) => {
      const rgb = new Uint8Array(width * height * 3);
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const [u, v] = apply(toPage, (x + 0.5) / width, (y + 0.5) / height);
          samplePage(page, u * width - 0.5, v * height - 0.5, rgb, 3 * (y * width + x));
        }
      }
      return rgb;
    },
    boxOf: (marks) => {
      let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
      for (let i = 0; i < marks.length; i += 2) {
        const [u, v] = apply(toPicture, (marks[i]! + 0.5) / width, (marks[i + 1]! + 0.5) / height);
        left = Math.min(left, Math.floor(u * width));
        right = Math.max(right, Math.floor(u * width));
        top = Math.min(top, Math.floor(v * height));
        bottom = Math.max(bottom, Math.floor(v * height));
      }
      return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
    },
  };
}

/** A projective map: three rows of three. */
type Projection = readonly [number, number, number, number, number, number, number, number, number];

type Point = readonly [number, number];

function squareToQuadrilateral([a, b, c, d]: readonly [Point, Point, Point, Point]): Projection {
  const [sumX, sumY] = [a[0] - b[0] + c[0] - d[0], a[1] - b[1] + c[1] - d[1]];
  const [bcX, bcY] = [b[0] - c[0], b[1] - c[1]];
  const [dcX, dcY] = [d[0] - c[0], d[1] - c[1]];
  const determinant = bcX * dcY - dcX * bcY;
  const g = (sumX * dcY - dcX * sumY) / determinant;
  const h = (bcX * sumY - sumX * bcY) / determinant;
  return [
    b[0] - a[0] + g * b[0],
    d[0] - a[0] + h * d[0],
    a[0],
    b[1] - a[1] + g * b[1],
    d[1] - a[1] + h * d[1],
    a[1],
    g,
    h,
    1,
  ];
}

/** The adjugate: a projection counts up to a factor. */
function invert([a, b, c, d, e, f, g, h, i]: Projection): Projection {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}

function apply([a, b, c, d, e, f, g, h, i]: Projection, x: number, y: number): [number, number] {
  const depth = g * x + h * y + i;
  return [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth];
}

function samplePage(page: Page, x: number, y: number, rgb: Uint8Array, target: number): void {
  const column = Math.min(Math.max(Math.floor(x), 0), page.width - 2);
  const row = Math.min(Math.max(Math.floor(y), 0), page.height - 2);
  const toRight = Math.min(Math.max(x - column, 0), 1);
  const down = Math.min(Math.max(y - row, 0), 1);
  for (let channel = 0; channel < 3; channel++) {
    const at = 3 * (row * page.width + column) + channel;
    const below = at + 3 * page.width;
    const upper = page.rgb[at]! + toRight * (page.rgb[at + 3]! - page.rgb[at]!);
    const lower = page.rgb[below]! + toRight * (page.rgb[below + 3]! - page.rgb[below]!);
    const value = upper + down * (lower - upper);
    rgb[target + channel] = Math.min(Math.max(Math.round(255 * value), 0), 255);
  }
}
