import type { InkImage } from '../../../../src/data/image/ink-image.js';
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

interface Stroke {
  readonly x: number[];
  readonly y: number[];
}

/** Writes digits on a page by hand, each different from the others, all by one hand. */
export function writePage(options: WritingOptions): InkImage {
  const { lines, seed = 1, height = 60, gap = 0.3, leading = 1.6, slope = 0 } = options;
  const { margin = 0.6, slant = 0.15, pen = 0.11, unevenness = 0.05, aspect = 1 } = options;
  const random = createRandom(seed, 'page');
  const drawn = drawHandwriting(random);
  const hand = { ...drawn, slant, rotation: 0, aspect, jitter: 0.02, bend: 0.03 };
  const strokes: Stroke[] = [];
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
      const [left, end] = extentOf(paths);
      const top = row * leading + 0.08 * unevenness * random.normal() + (1 - size) / 2;
      for (const path of paths) {
        const x = Array.from(path.x, (value) => right + (value - left) * size);
        const y = Array.from(path.y, (value, i) => top + value * size + slope * x[i]!);
        strokes.push({ x, y });
      }
      right += (end - left) * size + pen + gap;
    }
  });
  return drawStrokes(strokes, height, pen, margin);
}

function extentOf(paths: readonly PenPath[]): [number, number] {
  const x = paths.flatMap((path) => [...path.x]);
  return [Math.min(...x), Math.max(...x)];
}

function drawStrokes(
  strokes: readonly Stroke[],
  scale: number,
  pen: number,
  margin: number,
): InkImage {
  const x = strokes.flatMap((stroke) => stroke.x);
  const y = strokes.flatMap((stroke) => stroke.y);
  const left = Math.min(...x) - margin;
  const top = Math.min(...y) - margin;
  const width = Math.ceil((Math.max(...x) + margin - left) * scale);
  const height = Math.ceil((Math.max(...y) + margin - top) * scale);
  const ink = new Uint8Array(width * height);
  const radius = (pen * scale) / 2;
  for (const stroke of strokes) {
    for (let i = 0; i < stroke.x.length; i++) {
      const centerX = (stroke.x[i]! - left) * scale;
      const centerY = (stroke.y[i]! - top) * scale;
      drawDisc({ width, height, ink }, centerX, centerY, radius);
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
