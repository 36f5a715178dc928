import { describe, expect, it } from 'vitest';
import { chooseColors } from '../../../../src/data/image/gray/choose-colors.js';
import { rgbToWords } from '../../../../src/data/image/decode/color-words.js';
import type { DecodedImage } from '../../../../src/data/image/decoded-image.js';
import { toGray } from '../../../../src/data/image/gray/gray-image.js';
import { readDrawing } from '../../../../src/data/image/separate/read-drawing.js';
import { separateInk } from '../../../../src/data/image/separate/separate-ink.js';
import { drawFive, type FiveOptions } from '../draw-page.js';

type Color = readonly [number, number, number];

const WHITE: Color = [255, 255, 255];
const BLACK: Color = [0, 0, 0];
const RED: Color = [200, 20, 30];
const OFF_WHITE: Color = [253, 246, 227];

/** A five on a canvas, in any colours; `change` may paint over each pixel. */
function drawing(
  paper: Color,
  ink: Color,
  options: FiveOptions = {},
  change?: (x: number, y: number) => Color | undefined,
): DecodedImage {
  const { gray, width, height } = drawFive({ ...options, paper: 0, ink: 255 });
  const rgb = new Uint8Array(3 * gray.length);
  gray.forEach((value, i) => {
    const mixed = paper.map((level, c) => Math.round(level + ((ink[c]! - level) * value) / 255));
    rgb.set(change?.(i % width, Math.floor(i / width)) ?? mixed, 3 * i);
  });
  return { width, height, rgb, originalWidth: width, originalHeight: height };
}

/** What the stages for pictures of any kind find. */
function readAnyPicture(decoded: DecodedImage): Uint8Array {
  return separateInk(toGray(decoded, chooseColors(decoded)), null)!.ink;
}

function largestDifference(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
}

describe('readDrawing: the ink that the other stages find', () => {
  it.each<[string, Color, Color, number]>([
    ['black on white', WHITE, BLACK, 0],
    ['white on black', BLACK, WHITE, 0],
    ['red on white', WHITE, RED, 2],
    ['black on off-white', OFF_WHITE, BLACK, 2],
    ['translucent black on white', WHITE, [128, 128, 128], 1],
    ['yellow on white', WHITE, [255, 212, 0], 2],
    ['green on dark violet', [16, 0, 43], [57, 255, 20], 2],
  ])('%s', (_, paper, ink, tolerance) => {
    for (const pen of [3, 9, 20]) {
      const picture = drawing(paper, ink, { pen });
      const read = readDrawing(picture, null);
      expect(read).not.toBeNull();
      const difference = largestDifference(read!.ink!.ink, readAnyPicture(picture));
      expect(difference).toBeLessThanOrEqual(tolerance);
    }
  });

  it('is the same of words as of bytes', () => {
    const picture = drawing(OFF_WHITE, RED);
    const words = rgbToWords(picture.rgb);
    expect(readDrawing({ ...picture, words }, null)).toEqual(readDrawing(picture, null));
  });

  it('finds nothing on bare paper', () => {
    const bare = drawing(OFF_WHITE, OFF_WHITE);
    expect(readDrawing(bare, null)).toEqual({ ink: null });
  });

  it('believes a polarity that is right, whatever the colours', () => {
    const picture = drawing(WHITE, RED);
    expect(readDrawing(picture, 'dark-on-light')).toEqual(readDrawing(picture, null));
  });
});

describe('readDrawing: what it leaves to the other stages', () => {
  const doubtful: Readonly<Record<string, DecodedImage>> = {
    'paper that changes anywhere along the edge': drawing(WHITE, BLACK, {}, (x, y) =>
      x === 0 && y === 77 ? [254, 255, 255] : undefined,
    ),
    'ink over the edge': drawing(WHITE, BLACK, { left: -20 }),
    'squares under the ink': drawing(WHITE, BLACK, {}, (x, y) =>
      x % 20 === 9 || y % 20 === 9 ? [150, 190, 255] : undefined,
    ),
    'ink of two colours': drawing(WHITE, BLACK, {}, (x, y) =>
      x === 150 && y > 20 && y < 180 ? RED : undefined,
    ),
    'something on both sides of the paper': drawing([128, 128, 128], BLACK, {}, (x, y) =>
      x === 150 && y > 20 && y < 180 ? WHITE : undefined,
    ),
    'grain in the paper': drawing(WHITE, BLACK, {}, (x, y) =>
      x > 5 && x < 195 && y > 5 && y < 35 && (x * 7919 + y * 104_729) % 3 === 0
        ? [250, 250, 250]
        : undefined,
    ),
    'a sheet on a table': drawing(BLACK, BLACK, {}, (x, y) =>
      x > 5 && x < 195 && y > 5 && y < 195 ? WHITE : undefined,
    ),
    'an area that no pen made': drawing(WHITE, BLACK, {}, (x, y) =>
      x > 110 && x < 170 && y > 110 && y < 170 ? BLACK : undefined,
    ),
    'ink that hardly stands out': drawing(WHITE, [215, 215, 215]),
    'a small picture': drawing(WHITE, BLACK, { width: 63, height: 80, left: 20, size: 30 }),
  };

  it.each(Object.entries(doubtful))('%s', (_, picture) => {
    expect(readDrawing(picture, null)).toBeNull();
  });

  it.each(['light-on-dark', 'dark-on-light'] as const)('%s, where it is not', (polarity) => {
    const isDark = polarity === 'dark-on-light';
    const picture = isDark ? drawing(BLACK, WHITE) : drawing(WHITE, BLACK);
    expect(readDrawing(picture, polarity)).toBeNull();
  });
});
