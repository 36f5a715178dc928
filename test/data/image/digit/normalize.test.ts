import { gunzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IMAGE_PIXELS, IMAGE_SIZE, type DigitImage } from '../../../../src/data/digit-image.js';
import { findInkBox } from '../../../../src/data/image/ink/ink-box.js';
import type { InkImage } from '../../../../src/data/image/ink/ink-image.js';
import { normalizeDigit } from '../../../../src/data/image/digit/normalize.js';

/** A picture in which `isInk` says which pixels are full ink. */
function draw(width: number, height: number, isInk: (x: number, y: number) => boolean): InkImage {
  const ink = Uint8Array.from({ length: width * height }, (_, i) =>
    isInk(i % width, Math.floor(i / width)) ? 255 : 0,
  );
  return { width, height, ink };
}

function normalized(image: InkImage): DigitImage {
  const digit = normalizeDigit(image);
  if (digit === null) throw new Error('the drawing has no ink');
  return digit;
}

function centerOfMass(digit: DigitImage): { row: number; column: number } {
  let [mass, row, column] = [0, 0, 0];
  digit.forEach((value, i) => {
    mass += value;
    row += value * Math.floor(i / IMAGE_SIZE);
    column += value * (i % IMAGE_SIZE);
  });
  return { row: row / mass, column: column / mass };
}

function meanDifference(a: DigitImage, b: DigitImage): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / a.length;
}

const boxOf = (digit: DigitImage) =>
  findInkBox({ width: IMAGE_SIZE, height: IMAGE_SIZE, ink: digit });

/** An open ring, roughly a 6: not symmetric in any axis. */
const six = (side: number, left = 0, top = 0, scale = 1): InkImage =>
  draw(side, side, (x, y) => {
    const [u, v] = [(x + 0.5 - left) / scale, (y + 0.5 - top) / scale];
    const ring = Math.hypot((u - 20) / 12, (v - 38) / 12);
    return (ring > 0.7 && ring < 1) || (u > 8 && u < 12 && v > 5 && v < 40);
  });

describe('normalizeDigit', () => {
  it('finds no digit where there is no ink', () => {
    expect(normalizeDigit(draw(30, 30, () => false))).toBeNull();
  });

  it('takes a single row or column of pixels', () => {
    expect(normalizeDigit(draw(1, 40, () => true))).not.toBeNull();
    expect(normalizeDigit(draw(40, 1, () => true))).not.toBeNull();
  });

  it('leaves a single pixel small', () => {
    const digit = normalized(draw(1, 1, () => true));
    expect(boxOf(digit)).toMatchObject({ width: 2, height: 2 });
  });

  it('enlarges from ten pixels up to the full size', () => {
    expect(boxOf(normalized(draw(10, 10, () => true)))).toMatchObject({ width: 20, height: 20 });
    expect(boxOf(normalized(draw(9, 9, () => true)))).toMatchObject({ width: 18, height: 18 });
  });

  it('makes the longer side 20 pixels, whichever it is', () => {
    expect(boxOf(normalized(draw(37, 83, () => true)))).toMatchObject({ height: 20 });
    expect(boxOf(normalized(draw(83, 37, () => true)))).toMatchObject({ width: 20 });
  });

  it('keeps the proportions', () => {
    expect(boxOf(normalized(draw(40, 80, () => true)))).toMatchObject({ width: 10, height: 20 });
  });

  it('averages by exact area', () => {
    // 30 pixels over 20: a column of the field covers one and a half source columns.
    const digit = normalized(draw(30, 30, (x) => x !== 1));
    const { x, y } = boxOf(digit)!;
    expect([...digit.subarray(y * IMAGE_SIZE + x, y * IMAGE_SIZE + x + 4)]).toEqual([
      Math.round((1 / 1.5) * 255),
      Math.round((1 / 1.5) * 255),
      255,
      255,
    ]);
  });

  it('scales the darkest pixel to 255', () => {
    const { width, height, ink } = six(60);
    expect(Math.max(...normalized({ width, height, ink: ink.map((v) => v / 3) }))).toBe(255);
  });

  it('puts the centre of mass on pixel 14', () => {
    const { row, column } = centerOfMass(normalized(six(60)));
    expect(Math.abs(row - 14)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(column - 14)).toBeLessThanOrEqual(0.5);
  });

  it('does not see where the ink stood', () => {
    expect(normalized(six(120, 50, 37))).toEqual(normalized(six(60)));
  });

  it('hardly sees how large the ink was', () => {
    expect(meanDifference(normalized(six(240, 0, 0, 4)), normalized(six(60)))).toBeLessThan(5);
  });

  it('leaves its own output as it is', () => {
    const once = normalized(six(60));
    expect(normalized({ width: IMAGE_SIZE, height: IMAGE_SIZE, ink: once })).toEqual(once);
  });
});

const dataDir = process.env.MNIST_DATA_DIR;

// Set MNIST_DATA_DIR to a folder with t10k-images-idx3-ubyte.gz to run these.
describe.skipIf(dataDir === undefined)('normalizeDigit on the MNIST test images', () => {
  it('gives back what the makers of MNIST made', async () => {
    const file = await readFile(join(dataDir ?? '', 't10k-images-idx3-ubyte.gz'));
    const pixels = gunzipSync(file).subarray(16);
    const count = pixels.length / IMAGE_PIXELS;
    let identical = 0;
    let difference = 0;
    const mean = { row: 0, column: 0 };
    for (let i = 0; i < count; i++) {
      const original = pixels.subarray(i * IMAGE_PIXELS, (i + 1) * IMAGE_PIXELS);
      const digit = normalized({ width: IMAGE_SIZE, height: IMAGE_SIZE, ink: original });
      const { row, column } = centerOfMass(digit);
      difference += meanDifference(digit, original) / count;
      mean.row += row / count;
      mean.column += column / count;
      if (Buffer.compare(digit, original) === 0) identical++;
    }
    // Measured: 8,976 of 10,000 identical, 1,021 brighter as their maximum was below 255, 3 moved.
    expect(identical).toBeGreaterThanOrEqual(8976);
    expect(difference).toBeLessThan(0.03);
    expect(mean.row).toBeCloseTo(13.993, 2);
    expect(mean.column).toBeCloseTo(14.008, 2);
  });
});
