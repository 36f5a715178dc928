import type { InkImage } from '../../../../src/data/image/ink/ink-image.js';
import type { Random } from '../../../../src/data/random.js';
import type { Ink } from './inks.js';
import type { PlacedDigit } from './lay-out-text.js';
import type { Page } from './page.js';

/** Points of the page that are more ink than paper: `x` and `y` in pairs. */
export type Marks = readonly number[];

/** Lays a digit on the page in some ink, with smooth edges at any size. */
export function inkDigit(page: Page, placed: PlacedDigit, ink: Ink, random: Random): Marks {
  const { left, top, scale } = placed;
  const marks: number[] = [];
  const firstX = Math.max(0, Math.floor(left));
  const endX = Math.min(page.width, Math.ceil(left + scale * placed.ink.width));
  const firstY = Math.max(0, Math.floor(top));
  const endY = Math.min(page.height, Math.ceil(top + scale * placed.ink.height));
  // Enlarged edges are as wide as the enlargement: they are made as sharp as a pixel again.
  const steepness = Math.max(1, 0.7 * scale);
  for (let y = firstY; y < endY; y++) {
    for (let x = firstX; x < endX; x++) {
      const value = sample(placed.ink, (x + 0.5 - left) / scale, (y + 0.5 - top) / scale, scale);
      const coverage = Math.min(Math.max(0.5 + (value - 0.5) * steepness, 0), 1);
      if (coverage === 0) continue;
      if (coverage >= 0.5) marks.push(x, y);
      const grain = 1 - ink.grain * random.uniform() ** 2;
      const share = coverage * ink.opacity * grain;
      for (let channel = 0; channel < 3; channel++) {
        const at = 3 * (y * page.width + x) + channel;
        page.rgb[at]! += (ink.color[channel]! - page.rgb[at]!) * share;
      }
    }
  }
  return marks;
}

/** The ink at a point, 0 to 1: bilinear, or the mean of a pixel's area where it is made smaller. */
function sample(image: InkImage, x: number, y: number, scale: number): number {
  const steps = Math.max(1, Math.round(1 / scale));
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    for (let j = 0; j < steps; j++) {
      const offsetX = ((j + 0.5) / steps - 0.5) / scale;
      const offsetY = ((i + 0.5) / steps - 0.5) / scale;
      sum += bilinear(image, x + offsetX - 0.5, y + offsetY - 0.5);
    }
  }
  return sum / (255 * steps * steps);
}

function bilinear({ width, height, ink }: InkImage, x: number, y: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const at = (toRight: number, down: number): number => {
    const [i, j] = [column + toRight, row + down];
    return i < 0 || j < 0 || i >= width || j >= height ? 0 : ink[j * width + i]!;
  };
  const [share, shareDown] = [x - column, y - row];
  const upper = at(0, 0) + share * (at(1, 0) - at(0, 0));
  const lower = at(0, 1) + share * (at(1, 1) - at(0, 1));
  return upper + shareDown * (lower - upper);
}
