import { closeGray, openGray } from '../gray/close-gray.js';
import type { GrayImage } from '../gray/gray-image.js';
import { shrinkGray } from '../gray/shrink-gray.js';
import type { Polarity } from './polarity.js';

/** Pixels along the longer side of the copy on which the light is looked for. */
const LIGHT_SIDE = 400;

/** Light is never amplified more than by this factor over where it is brightest. */
const MAX_GAIN = 2.5;

/**
 * Takes the light off a page, shadows with their hard edges included: what is wider than all strokes
 * becomes plain paper, 255 under dark ink and 0 under light ink. Dark ink is as dark in the shadow
 * then as outside.
 *
 * @param image the page
 * @param polarity whether its ink is dark or light
 * @param window the side, in pixels, of a square that is wider than all strokes
 */
export function flattenLight(image: GrayImage, polarity: Polarity, window: number): GrayImage {
  const factor = Math.max(1, Math.ceil(Math.max(image.width, image.height) / LIGHT_SIDE));
  const small = shrinkGray(image, factor);
  const side = Math.max(3, Math.round(window / factor) | 1);
  const isDark = polarity === 'dark-on-light';
  const paper = { ...small, gray: isDark ? closeGray(small, side) : openGray(small, side) };
  const cautious = leastOfNeighbors(paper, isDark);
  const gray = new Float32Array(image.gray.length);
  const brightest = paper.gray.reduce((most, level) => Math.max(most, level), 1);
  const rows = interpolateRows(cautious, image, factor);
  for (let i = 0; i < gray.length; i++) {
    const level = rows[i]!;
    const value = image.gray[i]!;
    const flat = isDark
      ? 255 - (255 * (level - value)) / Math.max(level, brightest / MAX_GAIN)
      : value - level;
    gray[i] = flat < 0 ? 0 : flat > 255 ? 255 : flat;
  }
  return { width: image.width, height: image.height, gray };
}

/** Within a pixel of a shadow's edge, the shadow counts: its edge is not ink. */
function leastOfNeighbors({ width, height, gray }: GrayImage, isDark: boolean): GrayImage {
  const least = new Float32Array(gray.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let best = gray[y * width + x]!;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const value = gray[ny * width + nx]!;
          if (isDark ? value < best : value > best) best = value;
        }
      }
      least[y * width + x] = best;
    }
  }
  return { width, height, gray: least };
}

/** Brings a shrunken picture back to its size, by linear interpolation. */
function interpolateRows(small: GrayImage, { width, height }: GrayImage, factor: number) {
  if (factor === 1) return small.gray;
  const levels = new Float32Array(width * height);
  const left = new Int32Array(width);
  const share = new Float32Array(width);
  for (let x = 0; x < width; x++) {
    const position = Math.min(Math.max((x + 0.5) / factor - 0.5, 0), small.width - 1);
    left[x] = Math.min(Math.floor(position), Math.max(0, small.width - 2));
    share[x] = position - left[x]!;
  }
  const step = small.width > 1 ? 1 : 0;
  for (let y = 0; y < height; y++) {
    const position = Math.min(Math.max((y + 0.5) / factor - 0.5, 0), small.height - 1);
    const top = Math.min(Math.floor(position), Math.max(0, small.height - 2));
    const shareY = position - top;
    const above = top * small.width;
    const below = Math.min(top + 1, small.height - 1) * small.width;
    for (let x = 0; x < width; x++) {
      const i = left[x]!;
      const a =
        small.gray[above + i]! * (1 - share[x]!) + small.gray[above + i + step]! * share[x]!;
      const b =
        small.gray[below + i]! * (1 - share[x]!) + small.gray[below + i + step]! * share[x]!;
      levels[y * width + x] = a + (b - a) * shareY;
    }
  }
  return levels;
}
