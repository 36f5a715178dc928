import { describe, expect, it } from 'vitest';
import { imageToDigit } from '../../../src/data/image/read-digit.js';
import { readInk } from '../../../src/data/image/read-ink.js';
import { createRandom } from '../../../src/data/random.js';
import { asDecoded, drawFive, meanDifferenceOfShapes, type Page } from './draw-page.js';

const five = drawFive({ width: 260, height: 240, left: 80, top: 60, size: 110, pen: 11 });
const reference = imageToDigit(asDecoded(five))!;

/** A page changed pixel by pixel. */
function change(page: Page, paint: (gray: number, x: number, y: number) => number): Page {
  const gray = page.gray.map((value, i) =>
    Math.min(
      Math.max(Math.round(paint(value, i % page.width, Math.floor(i / page.width))), 0),
      255,
    ),
  );
  return { ...page, gray };
}

const rule = (gray: number): number => Math.min(gray, 170);
const printed = (gray: number): number => Math.min(gray, 30);

const pages: Readonly<Record<string, Page>> = {
  'a hard shadow across the digit': change(five, (gray, x, y) =>
    x + y > 250 ? gray * 0.55 : gray,
  ),
  'two shadows': change(
    five,
    (gray, x, y) => gray * (x - y > 60 ? 0.6 : 1) * (x + y > 300 ? 0.7 : 1),
  ),
  'a sheet on a dark table': change(five, (gray, x, y) =>
    x < 22 + y / 20 || x > 236 || y < 18 || y > 222 - x / 30 ? 45 : gray,
  ),
  'ruled lines': change(five, (gray, x, y) => (y % 36 === 20 ? rule(gray) : gray)),
  'ruled lines that lean and bend': change(five, (gray, x, y) =>
    Math.round(y + 0.04 * x + 2 * Math.sin(x / 60)) % 36 === 20 ? rule(gray) : gray,
  ),
  squares: change(five, (gray, x, y) => (y % 30 === 11 || x % 30 === 17 ? rule(gray) : gray)),
  'a printed box': change(five, (gray, x, y) => {
    const isInside = x >= 60 && x <= 190 && y >= 40 && y <= 190;
    return isInside && (x < 63 || x > 187 || y < 43 || y > 187) ? printed(gray) : gray;
  }),
};

describe('readInk: what is not handwriting', () => {
  it.each(Object.entries(pages))('takes away %s', (_, page) => {
    const digit = imageToDigit(asDecoded(page))!;
    expect(meanDifferenceOfShapes(digit, reference)).toBeLessThan(8);
  });

  // A bright table around a dark board is not told from light ink.
  const negatives = Object.entries(pages).filter(([name]) => !name.includes('table'));

  it.each(negatives)('does so in the negative too: %s', (_, page) => {
    const digit = imageToDigit(asDecoded(change(page, (gray) => 255 - gray)))!;
    expect(meanDifferenceOfShapes(digit, reference)).toBeLessThan(8);
  });

  it('has the size of the picture, and ink where the strokes are', () => {
    const ink = readInk(asDecoded(five))!;
    expect(ink).toMatchObject({ width: five.width, height: five.height });
    five.gray.forEach((gray, i) => {
      if (gray < 40) expect(ink.ink[i]).toBeGreaterThan(200);
      if (gray === 240) expect(ink.ink[i]).toBe(0);
    });
  });
});

describe('readInk: what is handwriting', () => {
  const draw = (isInk: (x: number, y: number) => boolean): Page => ({
    width: 200,
    height: 200,
    gray: Uint8Array.from({ length: 40_000 }, (_, i) =>
      isInk(i % 200, Math.floor(i / 200)) ? 20 : 240,
    ),
  });

  it.each<[string, Page]>([
    ['a 1 drawn with a ruler', draw((x, y) => x > 97 && x < 101 && y > 20 && y < 180)],
    ['the bar of a 7', draw((x, y) => y > 30 && y < 34 && x > 40 && x < 160 && x !== y)],
    [
      'an empty box, as some write 0',
      draw((x, y) => {
        const isInside = x >= 60 && x <= 130 && y >= 40 && y <= 160;
        return isInside && (x < 63 || x > 127 || y < 43 || y > 157);
      }),
    ],
  ])('keeps %s', (_, page) => {
    const drawn = page.gray.filter((gray) => gray === 20).length;
    const kept = readInk(asDecoded(page))!.ink.filter((ink) => ink > 200).length;
    expect(kept).toBe(drawn);
  });
});

describe('readInk and imageToDigit: any picture at all', () => {
  const kinds: Readonly<
    Record<string, (random: ReturnType<typeof createRandom>) => (x: number, y: number) => number>
  > = {
    plain: (random) => {
      const level = random.integer(256);
      return () => level;
    },
    noise: (random) => () => random.integer(256),
    'black and white noise': (random) => () => 255 * random.integer(2),
    stripes: (random) => {
      const [period, angle] = [1 + random.integer(30), random.uniform() * 7];
      return (x, y) =>
        Math.sin((x * Math.cos(angle) + y * Math.sin(angle)) / period) > 0.3 ? 240 : 20;
    },
    ramp: (random) => {
      const slope = random.uniform() * 3 - 1.5;
      return (x, y) => 128 + slope * (x - y);
    },
    'one stroke': (random) => {
      const [at, width] = [random.integer(60), 1 + random.integer(9)];
      return (x, y) => (Math.abs(x - at - y / 9) < width ? 15 : 230);
    },
  };
  const sizes = [
    [1, 1],
    [1, 4000],
    [4000, 1],
    [2, 3],
    [7, 5],
    [28, 28],
    [64, 64],
    [65, 300],
    [301, 64],
    [500, 333],
  ] as const;

  it.each(Object.keys(kinds))('is read without failing: %s', (kind) => {
    for (const [width, height] of sizes) {
      const random = createRandom(11, kind, width, height);
      const paint = kinds[kind]!(random);
      const page = change({ width, height, gray: new Uint8Array(width * height) }, (_, x, y) =>
        paint(x, y),
      );
      for (const invert of ['auto', 'yes', 'no'] as const) {
        const ink = readInk(asDecoded(page), { invert });
        expect(ink === null || ink.ink.length === width * height).toBe(true);
        const digit = imageToDigit(asDecoded(page), { invert });
        expect(digit === null || digit.some((value) => value > 0)).toBe(true);
      }
    }
  });

  it.each(['noise', 'stripes'])(
    'is read without failing, 4000 x 4000 pixels: %s',
    (kind) => {
      const paint = kinds[kind]!(createRandom(12, kind));
      const gray = new Uint8Array(4000 * 4000);
      for (let i = 0; i < gray.length; i++) gray[i] = paint(i % 4000, Math.floor(i / 4000));
      const ink = readInk(asDecoded({ width: 4000, height: 4000, gray }));
      expect(ink === null || ink.ink.length === gray.length).toBe(true);
    },
    60_000,
  );
});
