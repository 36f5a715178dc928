import type { Random } from '../../../../src/data/random.js';
import type { Paper } from './papers.js';

/** A sheet of paper from above: what share of red, green and blue light each point gives back. */
export interface Page {
  readonly width: number;
  readonly height: number;
  /** `width * height * 3` values, 0 to 1 (brighter where the light is), red, green, blue interleaved. */
  readonly rgb: Float32Array;
}

/** Pixels from one node of the paper's clouds to the next. */
const CLOUD = 40;

/** Creates a sheet with its colour, grain, clouds and printed lines. */
export function createPage(width: number, height: number, paper: Paper, random: Random): Page {
  const rgb = new Float32Array(width * height * 3);
  const cloudColumns = Math.ceil(width / CLOUD) + 2;
  const cloudRows = Math.ceil(height / CLOUD) + 2;
  const clouds = Array.from({ length: cloudColumns * cloudRows }, () => random.normal());
  const printed = paper.print({ width, height }, random);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const cloud = cloudAt(clouds, cloudColumns, x / CLOUD, y / CLOUD);
      const shade = 1 + paper.grain * random.normal() + paper.clouds * cloud;
      const lines = printed(x, y);
      for (let channel = 0; channel < 3; channel++) {
        const bare = paper.color[channel]! * shade;
        const line = paper.lineColor[channel]!;
        rgb[3 * (y * width + x) + channel] = Math.max(0, bare + (line - bare) * lines);
      }
    }
  }
  return { width, height, rgb };
}

function cloudAt(clouds: readonly number[], columns: number, x: number, y: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [toRight, down] = [x - column, y - row];
  const at = row * columns + column;
  const upper = clouds[at]! + toRight * (clouds[at + 1]! - clouds[at]!);
  const below = at + columns;
  const lower = clouds[below]! + toRight * (clouds[below + 1]! - clouds[below]!);
  return upper + down * (lower - upper);
}
