import { findInkBox } from '../../dist/data/image/ink/ink-box.js';
import { grayPicture } from './gray-picture.js';

/** @import { DecodedImage } from '../../dist/data/image/decoded-image.js' */
/** @import { InkImage } from '../../dist/data/image/ink/ink-image.js' */
/** @import { Random } from '../../dist/data/random.js' */

/** Rows and columns of a picture. */
const SIZE = 280;
/** How long the longer side of the ink is, and how much stays free at the edges, in pixels. */
const INK_LENGTH = { least: 90, most: 230 };
const MARGIN = 12;

/**
 * Paints ink on paper, or chalk on a board: somewhere, large or small, under a lamp that stands
 * somewhere, with the noise of a camera.
 * @param {InkImage | null} ink nothing but paper when null
 * @param {Random} random
 * @returns {DecodedImage}
 */
export function paintInk(ink, random) {
  const isChalk = random.uniform() < 0.35;
  const paper = isChalk ? random.between(0, 70) : random.between(190, 255);
  const color = isChalk ? random.between(180, 255) : random.between(0, 80);
  const [lampX, lampY] = [random.between(-1, 1), random.between(-1, 1)];
  const unevenness = 0.15 * random.uniform() ** 2;
  const noise = random.uniform() < 0.5 ? 0 : random.between(1, 6);
  const coverage = ink && coverageOf(ink, random);
  const gray = new Float32Array(SIZE * SIZE);
  for (let at = 0; at < gray.length; at++) {
    const x = (2 * (at % SIZE)) / SIZE - 1;
    const y = (2 * Math.floor(at / SIZE)) / SIZE - 1;
    const light = 1 + unevenness * (x * lampX + y * lampY - 1);
    const level = paper + (color - paper) * (coverage?.[at] ?? 0);
    gray[at] = level * light + (noise > 0 ? noise * random.normal() : 0);
  }
  return grayPicture(gray, SIZE, SIZE);
}

/**
 * How much of each pixel of the picture is covered, 0 to 1, the ink being enlarged with edges that
 * are as sharp as before.
 * @param {InkImage} ink
 * @param {Random} random
 */
function coverageOf(ink, random) {
  const box = findInkBox(ink);
  if (!box) throw new Error('a picture without ink');
  const longest = random.between(INK_LENGTH.least, INK_LENGTH.most);
  // Small ink is not blown up: a dot stays a dot.
  const scale = Math.min(longest / Math.max(box.width, box.height), 8);
  const [width, height] = [scale * box.width, scale * box.height];
  const left = MARGIN + random.uniform() * Math.max(0, SIZE - 2 * MARGIN - width);
  const top = MARGIN + random.uniform() * Math.max(0, SIZE - 2 * MARGIN - height);
  const steepness = Math.max(1, scale / 2);
  const coverage = new Float32Array(SIZE * SIZE);
  for (let y = Math.floor(top - scale); y < top + height + scale; y++) {
    for (let x = Math.floor(left - scale); x < left + width + scale; x++) {
      if (x < 0 || y < 0 || x >= SIZE || y >= SIZE) continue;
      const inkX = box.x + (x + 0.5 - left) / scale - 0.5;
      const inkY = box.y + (y + 0.5 - top) / scale - 0.5;
      const value = interpolate(ink, inkX, inkY) / 255;
      coverage[y * SIZE + x] = Math.min(Math.max(0.5 + (value - 0.5) * steepness, 0), 1);
    }
  }
  return coverage;
}

/**
 * @param {InkImage} ink
 * @param {number} x
 * @param {number} y
 */
function interpolate({ width, height, ink }, x, y) {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const at = (/** @type {number} */ i, /** @type {number} */ j) =>
    i < 0 || j < 0 || i >= width || j >= height ? 0 : (ink[j * width + i] ?? 0);
  const [toRight, down] = [x - column, y - row];
  const upper = at(column, row) * (1 - toRight) + at(column + 1, row) * toRight;
  const lower = at(column, row + 1) * (1 - toRight) + at(column + 1, row + 1) * toRight;
  return upper * (1 - down) + lower * down;
}
