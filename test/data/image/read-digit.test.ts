import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { IMAGE_SIZE, type DigitImage } from '../../../src/data/digit-image.js';
import { decodeImage } from '../../../src/data/image/decode.js';
import { encodeGrayPng } from '../../../src/data/image/encode-png.js';
import { findInkBox } from '../../../src/data/image/ink/ink-box.js';
import { imageToDigit, type Inversion } from '../../../src/data/image/read-digit.js';
import { createRandom } from '../../../src/data/random.js';
import {
  asDecoded,
  drawFive,
  meanDifference,
  meanDifferenceOfShapes,
  type Page,
} from './draw-page.js';

function readPage(page: Page, invert: Inversion = 'auto'): DigitImage | null {
  return imageToDigit(asDecoded(page), { invert });
}

function digitOn(page: Page, invert: Inversion = 'auto'): DigitImage {
  const digit = readPage(page, invert);
  if (digit === null) throw new Error('no digit was found');
  return digit;
}

/** A page changed pixel by pixel. */
function shade(page: Page, change: (gray: number, x: number, y: number) => number): Page {
  const gray = page.gray.map((value, i) => {
    const shaded = change(value, i % page.width, Math.floor(i / page.width));
    return Math.min(Math.max(Math.round(shaded), 0), 255);
  });
  return { ...page, gray };
}

/** Mean grey levels by which two readings may differ; strokes moved by half a pixel make 9. */
const SAME = 5;

const reference = digitOn(drawFive());

describe('imageToDigit: what it gives', () => {
  it('has the form of an MNIST image', () => {
    const box = findInkBox({ width: IMAGE_SIZE, height: IMAGE_SIZE, ink: reference });
    expect(box).toMatchObject({ height: 20 });
    expect(Math.max(...reference)).toBe(255);
    expect(reference[0]).toBe(0);
  });

  it('is the same every time', () => {
    expect(digitOn(drawFive())).toEqual(reference);
  });

  it('leaves an MNIST-like image as it is, light ink or dark', () => {
    const page = { width: IMAGE_SIZE, height: IMAGE_SIZE, gray: reference };
    expect(meanDifference(digitOn(page), reference)).toBeLessThan(1);
    const inverted = shade(page, (gray) => 255 - gray);
    expect(meanDifference(digitOn(inverted), reference)).toBeLessThan(1);
  });
});

describe('imageToDigit: what it does not see', () => {
  it('whether ink is dark or light', () => {
    expect(meanDifference(digitOn(drawFive({ ink: 240, paper: 20 })), reference)).toBeLessThan(1);
  });

  it.each([
    ['the left edge', { left: 4 }],
    ['the lower right corner', { left: 122, top: 94 }],
    ['the upper edge', { top: 3 }],
  ])('that the digit stands at %s', (_, place) => {
    expect(meanDifference(digitOn(drawFive(place)), reference)).toBeLessThan(1);
  });

  it.each([40, 60, 300, 800])('that the digit is %i pixels high', (size) => {
    const page = drawFive({
      size,
      width: 2 * size,
      height: 2 * size,
      left: size / 2,
      top: size / 3,
    });
    expect(meanDifferenceOfShapes(digitOn(page), reference)).toBeLessThan(SAME);
  });

  it('that the paper is grey and the pencil faint', () => {
    const faint = digitOn(drawFive({ ink: 150, paper: 180 }));
    expect(meanDifference(faint, reference)).toBeLessThan(SAME);
  });

  it('that the light comes from one side', () => {
    const page = shade(drawFive(), (gray, x, y) => gray * (0.5 + 0.0015 * x + 0.001 * y));
    expect(meanDifference(digitOn(page), reference)).toBeLessThan(SAME);
  });

  it('that the lens darkens the corners', () => {
    const page = shade(drawFive(), (gray, x, y) => gray - Math.hypot(x - 100, y - 100) ** 2 / 250);
    expect(meanDifference(digitOn(page), reference)).toBeLessThan(SAME);
  });

  it('grain and noise', () => {
    const random = createRandom(7);
    const page = shade(drawFive(), (gray) => gray + 8 * random.normal());
    expect(meanDifference(digitOn(page), reference)).toBeLessThan(SAME);
  });

  it('a few specks of dust', () => {
    const dust = new Set([10_010, 2020, 2021, 38_190]);
    const page = shade(drawFive(), (gray, x, y) => (dust.has(200 * y + x) ? 0 : gray));
    expect(meanDifference(digitOn(page), reference)).toBeLessThan(1);
  });

  it('something dark at the edge of the picture', () => {
    const page = shade(drawFive(), (gray, x) => (x > 190 ? 10 : gray));
    expect(meanDifference(digitOn(page), reference)).toBeLessThan(SAME);
  });

  it('what JPEG does to a small picture', async () => {
    const { width, height, gray } = drawFive({
      width: 28,
      height: 28,
      size: 20,
      left: 7,
      top: 4,
      pen: 2.6,
    });
    const clean = digitOn({ width, height, gray });
    const jpeg = await sharp(gray, { raw: { width, height, channels: 1 } })
      .jpeg({ quality: 80 })
      .toBuffer();
    const digit = imageToDigit(await decodeImage(jpeg, 'five.jpg'));
    expect(meanDifference(digit!, clean)).toBeLessThan(SAME);
  });
});

describe('imageToDigit: hairlines', () => {
  it.each([1, 1.5, 2, 3])('draws a line %d pixels wide again with a wider pen', (pen) => {
    const digit = digitOn(drawFive({ size: 160, top: 20, pen }));
    const full = digit.filter((value) => value > 200).length;
    // The reference, with a usual pen, has about a hundred; a faded line has none.
    expect(full).toBeGreaterThan(35);
    expect(meanDifference(digit, reference)).toBeLessThan(16);
  });

  it('keeps a line of one pixel in a 28 x 28 picture', () => {
    const page = drawFive({ width: 28, height: 28, size: 18, left: 8, top: 5, pen: 1 });
    expect(meanDifferenceOfShapes(digitOn(page), reference)).toBeLessThan(20);
  });
});

describe('imageToDigit: blank pages', () => {
  const blank = (gray: number): Page => drawFive({ ink: gray, paper: gray });

  it.each([0, 128, 255])('finds no digit on a plain page of grey %i', (gray) => {
    expect(readPage(blank(gray))).toBeNull();
  });

  it('finds no digit in a single pixel', () => {
    expect(readPage({ width: 1, height: 1, gray: Uint8Array.of(90) })).toBeNull();
  });

  it.each([1, 5, 20])('finds no digit in noise of %i grey levels', (deviation) => {
    const random = createRandom(deviation);
    const page = shade(blank(200), (gray) => gray + deviation * random.normal());
    expect(readPage(page)).toBeNull();
  });

  it('finds no digit in uneven light', () => {
    const page = shade(blank(200), (gray, x, y) => gray - 0.2 * x - (y - 80) ** 2 / 400);
    expect(readPage(page)).toBeNull();
  });

  it('finds no digit in a few specks', () => {
    const page = shade(blank(200), (gray, x, y) => (x % 90 === 7 && y % 80 === 5 ? 50 : gray));
    expect(readPage(page)).toBeNull();
  });

  it('finds no digit on a blank JPEG', async () => {
    const jpeg = await sharp(await encodeGrayPng(blank(230).gray, 200, 200))
      .jpeg()
      .toBuffer();
    expect(imageToDigit(await decodeImage(jpeg, 'blank.jpg'))).toBeNull();
  });
});

describe('imageToDigit: --invert', () => {
  // Wide strokes right up to the edges: what is ink and what is paper cannot be told for sure.
  const dark = drawFive();
  const light = drawFive({ ink: 240, paper: 20 });

  it('reads dark ink when told "yes"', () => {
    expect(digitOn(dark, 'yes')).toEqual(reference);
  });

  it('reads light ink when told "no"', () => {
    expect(meanDifference(digitOn(light, 'no'), reference)).toBeLessThan(1);
  });

  it('sees nothing when told the wrong one', () => {
    expect(readPage(dark, 'no')).toBeNull();
    expect(readPage(light, 'yes')).toBeNull();
  });
});
