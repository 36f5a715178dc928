import type { Box } from '../../../../src/data/image/ink/ink-box.js';
import type { InkImage } from '../../../../src/data/image/ink/ink-image.js';
import { createRandom } from '../../../../src/data/random.js';
import { digitTemplates } from '../../../../src/data/synthetic/digit-templates.js';
import { drawHandwriting } from '../../../../src/data/synthetic/handwriting.js';
import type { PenPath } from '../../../../src/data/synthetic/pen-path.js';
import { parseStroke } from '../../../../src/data/synthetic/stroke-template.js';
import { writeDigit } from '../../../../src/data/synthetic/write-digit.js';

/** How {@link writePage} writes. */
export interface WritingOptions {
  /** The digits of each line; spaces are left blank. */
  readonly lines: readonly string[];
  readonly seed?: number;
  /** The height of a digit, in pixels. */
  readonly height?: number;
  /** The room between the ink of two digits, in digit heights; below 0 they overlap. */
  readonly gap?: number;
  /** From the top of one line to the top of the next, in digit heights. */
  readonly leading?: number;
  /** How far lines fall for each pixel to the right. */
  readonly slope?: number;
  /** How much larger or smaller digits are than each other: the standard deviation. */
  readonly unevenness?: number;
  /** Empty room round the writing, in digit heights. */
  readonly margin?: number;
  /** How far digits lean to the right. */
  readonly slant?: number;
  /** How wide the pen is, in digit heights. */
  readonly pen?: number;
  /** How wide digits are, as a multiple of the usual width. */
  readonly aspect?: number;
}

/** A page and what is written on it. */
export interface WrittenPage {
  readonly image: InkImage;
  /** In the order of the text: where each digit's ink lies, in pixels. */
  readonly digits: readonly { readonly digit: number; readonly box: Box }[];
}

interface Stroke {
  readonly x: number[];
  readonly y: number[];
}

/** Writes digits on a page by hand, each different from the others, all by one hand. */
export function writePage(options: WritingOptions): WrittenPage {
  const { lines, seed = 1, height = 60, gap = 0.3, leading = 1.6, slope = 0 } = options;
  const { margin = 0.6, slant = 0.15, pen = 0.11, unevenness = 0.05, aspect = 1 } = options;
  const random = createRandom(seed, 'page');
  const drawn = drawHandwriting(random);
  const hand = { ...drawn, slant, rotation: 0, aspect, jitter: 0.02, bend: 0.03 };
  const digits: { digit: number; strokes: Stroke[] }[] = [];
  lines.forEach((line, row) => {
    let right = 0;
    for (const character of line) {
      if (character === ' ') {
        right += 0.8;
        continue;
      }
      const templates = digitTemplates[Number(character)]!;
      const template = templates[random.integer(templates.length)]!;
      const size = Math.exp(unevenness * random.normal());
      const paths = writeDigit(template.strokes.map(parseStroke), hand, random);
      const [left, end] = extentOf(paths, 'x');
      const top = row * leading + 0.08 * unevenness * random.normal() + (1 - size) / 2;
      const strokes = paths.map((path): Stroke => {
        const x = Array.from(path.x, (value) => right + (value - left) * size);
        const y = Array.from(path.y, (value, i) => top + value * size + slope * x[i]!);
        return { x, y };
      });
      digits.push({ digit: Number(character), strokes });
      right += (end - left) * size + pen + gap;
    }
  });
  const strokes = digits.flatMap((digit) => digit.strokes);
  const [left, right] = extentOf(strokes, 'x');
  const [top, bottom] = extentOf(strokes, 'y');
  const page: Placement = {
    scale: height,
    left: left - margin,
    top: top - margin,
    radius: pen / 2,
  };
  return {
    image: drawStrokes(strokes, page, right + margin, bottom + margin),
    digits: digits.map(({ digit, strokes }) => ({ digit, box: boxOf(strokes, page) })),
  };
}

interface Placement {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly radius: number;
}

function extentOf(strokes: readonly (Stroke | PenPath)[], axis: 'x' | 'y'): [number, number] {
  const values = strokes.flatMap((stroke) => [...stroke[axis]]);
  return [Math.min(...values), Math.max(...values)];
}

function boxOf(strokes: readonly Stroke[], { scale, left, top, radius }: Placement): Box {
  const [x0, x1] = extentOf(strokes, 'x');
  const [y0, y1] = extentOf(strokes, 'y');
  const x = Math.round((x0 - radius - left) * scale);
  const y = Math.round((y0 - radius - top) * scale);
  const width = Math.round((x1 + radius - left) * scale) - x;
  return { x, y, width, height: Math.round((y1 + radius - top) * scale) - y };
}

function drawStrokes(
  strokes: readonly Stroke[],
  { scale, left, top, radius }: Placement,
  right: number,
  bottom: number,
): InkImage {
  const width = Math.ceil((right - left) * scale);
  const height = Math.ceil((bottom - top) * scale);
  const ink = new Uint8Array(width * height);
  for (const { x, y } of strokes) {
    for (let i = 0; i < x.length; i++) {
      const center = [(x[i]! - left) * scale, (y[i]! - top) * scale] as const;
      drawDisc({ width, height, ink }, center[0], center[1], radius * scale);
    }
  }
  return { width, height, ink };
}

function drawDisc({ width, height, ink }: InkImage, x: number, y: number, radius: number): void {
  for (let py = Math.floor(y - radius - 1); py <= y + radius + 1; py++) {
    for (let px = Math.floor(x - radius - 1); px <= x + radius + 1; px++) {
      if (px < 0 || py < 0 || px >= width || py >= height) continue;
      const distance = Math.hypot(px + 0.5 - x, py + 0.5 - y);
      const value = Math.round(255 * Math.min(Math.max(radius + 0.5 - distance, 0), 1));
      const pixel = py * width + px;
      if (value > ink[pixel]!) ink[pixel] = value;
    }
  }
}
