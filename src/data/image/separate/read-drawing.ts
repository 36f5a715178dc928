import { blueOf, greenOf, redOf, rgbToWords } from '../decode/color-words.js';
import type { DecodedImage } from '../decoded-image.js';
import type { Box } from '../ink/ink-box.js';
import type { InkImage } from '../ink/ink-image.js';
import { chooseInkScale } from './ink-scale.js';
import { findPlainPaper } from './plain-paper.js';
import type { Polarity } from './polarity.js';
import { isSurelyWriting } from './separate-ink.js';

/** Pictures whose shorter side has fewer pixels are crops of one digit, and quickly read anyway. */
const MIN_SIDE = 64;

/** Levels by which ink must differ from the paper in red, green or blue. */
const MIN_CONTRAST = 48;

/** Levels by which rounding may move a mixture of paper and ink. */
const ROUNDING = 3;

/** The share of a picture's pixels that must be bare paper for it to be the paper beyond doubt. */
const MIN_PAPER = 0.6;

/** The share of ink so pale that it must be blur, or noise: more than anti-aliasing makes up for. */
const MAX_PALE = 0.25;

/** What came of a drawing. */
export interface Drawing {
  /** Its ink; null when the paper is bare. */
  readonly ink: InkImage | null;
}

/**
 * Reads the ink of a drawing on exactly plain paper with one exactly plain ink, as canvases in
 * browsers and drawing programs make them: every pixel is paper, ink or a mixture of both, whose
 * share is found without fitting anything to the paper. Says the same as the stages for pictures of
 * any kind do, in a tenth of the time.
 *
 * @param known the polarity, or null when it is to be found out
 * @returns null for all other pictures
 */
export function readDrawing(decoded: DecodedImage, known: Polarity | null): Drawing | null {
  const { width, height } = decoded;
  if (Math.min(width, height) < MIN_SIDE) return null;
  if (decoded.words === undefined && !isFirstRowPlain(decoded)) return null;
  const words = decoded.words ?? rgbToWords(decoded.rgb);
  const paper = findPlainPaper(words, width, height);
  if (paper === null) return null;
  if (paper.box === null) return { ink: null };
  const drawn: Drawn = { words, width, color: paper.color, box: paper.box };
  const direction = findInkDirection(drawn);
  if (Math.max(...direction.map(Math.abs)) < MIN_CONTRAST) return null;
  if (known !== null && !hasPolarity(direction, known)) return null;
  const mixture = findMixture(drawn, direction);
  const ink = mixture && scaleMixture(decoded, paper.box, mixture);
  return ink && isSurelyWriting(ink) ? { ink } : null;
}

/** Whether the picture begins with a row of one colour; photos do not, and need no words. */
function isFirstRowPlain({ width, rgb }: DecodedImage): boolean {
  for (let i = 3; i < 3 * width; i++) if (rgb[i] !== rgb[i - 3]) return false;
  return true;
}

/** What was drawn on plain paper. */
interface Drawn {
  /** The whole picture, one colour a pixel, row-major. */
  readonly words: Int32Array;
  /** Its columns. */
  readonly width: number;
  /** The paper's colour. */
  readonly color: number;
  /** The box around everything else. */
  readonly box: Box;
}

/** How red, green and blue of the ink differ from those of the paper. */
type Direction = readonly [red: number, green: number, blue: number];

/** The difference of the pixel that is least like the paper. */
function findInkDirection({ words, width, color, box }: Drawn): Direction {
  let farthest = 0;
  let last = color;
  let direction: Direction = [0, 0, 0];
  for (let y = box.y; y < box.y + box.height; y++) {
    const end = y * width + box.x + box.width;
    for (let i = y * width + box.x; i < end; i++) {
      const word = words[i]!;
      // Neighbours mostly have the same colour.
      if (word === last) continue;
      last = word;
      const r = redOf(word) - redOf(color);
      const g = greenOf(word) - greenOf(color);
      const b = blueOf(word) - blueOf(color);
      const distance = r * r + g * g + b * b;
      if (distance > farthest) {
        farthest = distance;
        direction = [r, g, b];
      }
    }
  }
  return direction;
}

/** Whether ink is darker, or lighter, than the paper in whichever colour one looks at it. */
function hasPolarity(direction: Direction, polarity: Polarity): boolean {
  return direction.every((value) => (polarity === 'dark-on-light' ? value <= 0 : value >= 0));
}

/** How much each pixel of a box differs from the paper. */
interface Mixture {
  /** In levels of the colour in which ink differs most, rounded, row-major. */
  readonly contrast: Uint8Array;
  /** How many pixels have each contrast. */
  readonly counts: Int32Array;
}

/** Tells how much ink is mixed into each pixel; null when that does not explain them all. */
function findMixture(
  { words, width, color, box }: Drawn,
  [inkRed, inkGreen, inkBlue]: Direction,
): Mixture | null {
  const most = Math.max(Math.abs(inkRed), Math.abs(inkGreen), Math.abs(inkBlue));
  const unit = 1 / (inkRed * inkRed + inkGreen * inkGreen + inkBlue * inkBlue);
  const contrast = new Uint8Array(box.width * box.height);
  const counts = new Int32Array(256);
  let last = color;
  let level = 0;
  /** Where the run of pixels began that have this level. */
  let start = 0;
  for (let y = 0, to = 0; y < box.height; y++) {
    const row = (box.y + y) * width + box.x;
    for (let x = 0; x < box.width; x++, to++) {
      const word = words[row + x]!;
      if (word !== last) {
        last = word;
        counts[level]! += to - start;
        start = to;
        const r = redOf(word) - redOf(color);
        const g = greenOf(word) - greenOf(color);
        const b = blueOf(word) - blueOf(color);
        const share = (r * inkRed + g * inkGreen + b * inkBlue) * unit;
        const isMixture =
          Math.abs(r - share * inkRed) <= ROUNDING &&
          Math.abs(g - share * inkGreen) <= ROUNDING &&
          Math.abs(b - share * inkBlue) <= ROUNDING &&
          share * most > -ROUNDING;
        if (!isMixture) return null;
        level = share > 0 ? (share * most + 0.5) | 0 : 0;
      }
      if (level !== 0) contrast[to] = level;
    }
  }
  counts[level]! += contrast.length - start;
  return { contrast, counts };
}

/** Stretches the contrast to ink; null where there is so little paper or so much pale ink. */
function scaleMixture(
  { width, height }: DecodedImage,
  box: Box,
  { contrast, counts }: Mixture,
): InkImage | null {
  const pixels = width * height;
  const scale = chooseInkScale(counts, pixels, 0);
  if (scale === null) return null;
  const { floor, full } = scale;
  const inked = contrast.length - counts[0]!;
  const pale = counts.subarray(1, Math.ceil(floor)).reduce((sum, count) => sum + count, 0);
  if (pixels - inked < MIN_PAPER * pixels || pale > MAX_PALE * inked) return null;
  const inkOf = new Uint8Array(256);
  for (let level = Math.ceil(floor); level < 256; level++) {
    inkOf[level] = Math.round(255 * Math.min(level / full, 1));
  }
  const ink = new Uint8Array(pixels);
  for (let y = 0, from = 0; y < box.height; y++) {
    const row = (box.y + y) * width + box.x;
    for (let x = 0; x < box.width; x++) {
      const level = contrast[from++]!;
      if (level !== 0) ink[row + x] = inkOf[level]!;
    }
  }
  return { width, height, ink };
}
