import type { Box } from '../../../../src/data/image/ink/ink-box.js';
import type { InkImage } from '../../../../src/data/image/ink/ink-image.js';
import type { Random } from '../../../../src/data/random.js';
import { cropToInk } from './crop-to-ink.js';
import { createHand } from './write-digit-in-hand.js';

/** A digit and its place. */
export interface SceneDigit {
  /** 0 to 9. */
  readonly digit: number;
  /** The box of its ink in pixels of the picture. */
  readonly box: Box;
}

/** A digit that is to be inked on the page. */
export interface PlacedDigit {
  readonly digit: number;
  /** The digit, cropped. */
  readonly ink: InkImage;
  readonly left: number;
  readonly top: number;
  /** Pixels of the page for one of the ink. */
  readonly scale: number;
}

/** What is written, and how large. */
export interface TextOptions {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly digitHeight?: number;
  readonly spacing?: number;
  readonly penWidth?: number;
}

/** The share of the page, on each side, that stays free: a tilted camera cuts the edges off. */
const MARGIN = 0.12;

/** The height of a row, in digit heights. */
const LINE_HEIGHT = 1.5;

/** The room between words, in digit heights. */
const WORD_SPACE = 0.7;

/** Writes the text in one hand, row by row, around the middle of the page. */
export function layOutText(options: TextOptions, random: Random): PlacedDigit[] {
  const { text, width, height, digitHeight = 90, spacing = 0.25, penWidth } = options;
  const writeInHand = createHand(random, penWidth);
  // In digit heights first: how large they can be depends on how wide they came out.
  const rows = text.split('\n').map((row) => {
    const digits: PlacedDigit[] = [];
    let right = 0;
    for (const character of row) {
      if (character === ' ') {
        right += WORD_SPACE;
        continue;
      }
      const digit = Number(character);
      const ink = cropToInk(writeInHand(digit));
      const scale = (1 + 0.06 * random.normal()) / Math.max(ink.height, 0.7 * ink.width);
      const top = 1 - scale * ink.height + 0.04 * random.normal();
      digits.push({ digit, ink, left: right, top, scale });
      right += scale * ink.width + spacing * (1 + 0.2 * random.normal());
    }
    return { digits, length: Math.max(0, ...digits.map((d) => d.left + d.scale * d.ink.width)) };
  });
  const longest = Math.max(...rows.map(({ length }) => length));
  const size = Math.min(
    digitHeight,
    ((1 - 2 * MARGIN) * width) / longest,
    ((1 - 2 * MARGIN) * height) / (LINE_HEIGHT * (rows.length - 1) + 1.15),
  );
  const textHeight = size * (LINE_HEIGHT * (rows.length - 1) + 1);
  const left = freeStart(width, size * longest, random);
  const top = freeStart(height, textHeight, random);
  return rows.flatMap(({ digits }, row) =>
    digits.map((placed) => ({
      ...placed,
      left: left + size * placed.left,
      top: top + size * (LINE_HEIGHT * row + placed.top),
      scale: size * placed.scale,
    })),
  );
}

/** Where something of some length may begin between the margins. */
function freeStart(available: number, length: number, random: Random): number {
  return MARGIN * available + random.uniform() * Math.max(0, (1 - 2 * MARGIN) * available - length);
}
