import { describe, expect, it } from 'vitest';
import type { Affine } from '../../../src/data/augmentation/affine.js';
import { createElasticGrid, drawElasticGrid } from '../../../src/data/augmentation/elastic-grid.js';
import { createWarp } from '../../../src/data/augmentation/warp.js';
import { IMAGE_PIXELS, IMAGE_SIZE } from '../../../src/data/digit-image.js';
import { createRandom } from '../../../src/data/random.js';

const identity: Affine = {
  rotationDegrees: 0,
  zoomX: 1,
  zoomY: 1,
  shearDegrees: 0,
  shiftX: 0,
  shiftY: 0,
};

const noise = (seed: number): Uint8Array => {
  const random = createRandom(seed);
  return Uint8Array.from({ length: IMAGE_PIXELS }, () => random.integer(256));
};

const warped = (source: Uint8Array, affine: Partial<Affine>): Uint8Array => {
  const target = new Uint8Array(IMAGE_PIXELS).fill(77);
  createWarp()(source, target, { ...identity, ...affine }, null);
  return target;
};

const rearranged = (
  source: Uint8Array,
  from: (x: number, y: number) => readonly [number, number],
): Uint8Array =>
  Uint8Array.from({ length: IMAGE_PIXELS }, (_, index) => {
    const [x, y] = from(index % IMAGE_SIZE, Math.floor(index / IMAGE_SIZE));
    const isInside = x >= 0 && y >= 0 && x < IMAGE_SIZE && y < IMAGE_SIZE;
    return isInside ? source[y * IMAGE_SIZE + x]! : 0;
  });

/** A soft disc, left of and above the centre. */
const disc = Uint8Array.from({ length: IMAGE_PIXELS }, (_, index) => {
  const distance = Math.hypot((index % IMAGE_SIZE) - 11, Math.floor(index / IMAGE_SIZE) - 10);
  return Math.round(255 * Math.min(1, Math.max(0, 6 - distance)));
});

const sum = (pixels: Uint8Array): number => pixels.reduce((total, ink) => total + ink, 0);

describe('warp', () => {
  it('copies every byte under the identity, ink at the borders included', () => {
    expect(warped(noise(1), {})).toEqual(noise(1));
  });

  it.each([
    [3, -2],
    [-27, 0],
    [0, 28],
  ])('shifts by whole pixels (%i, %i) exactly', (shiftX, shiftY) => {
    const expected = rearranged(noise(2), (x, y) => [x - shiftX, y - shiftY]);
    expect(warped(noise(2), { shiftX, shiftY })).toEqual(expected);
  });

  it('turns by quarters exactly', () => {
    const clockwise = rearranged(noise(3), (x, y) => [y, IMAGE_SIZE - 1 - x]);
    expect(warped(noise(3), { rotationDegrees: 90 })).toEqual(clockwise);
    const half = rearranged(noise(3), (x, y) => [IMAGE_SIZE - 1 - x, IMAGE_SIZE - 1 - y]);
    expect(warped(noise(3), { rotationDegrees: 180 })).toEqual(half);
  });

  it('mixes neighbours halfway under a shift by half a pixel', () => {
    const source = new Uint8Array(IMAGE_PIXELS);
    source[10 * IMAGE_SIZE + 10] = 200;
    const target = warped(source, { shiftX: 0.5, shiftY: 0.5 });
    const inked = [...target.entries()].filter(([, ink]) => ink > 0);
    expect(inked).toEqual([
      [290, 50],
      [291, 50],
      [318, 50],
      [319, 50],
    ]);
  });

  it('leans the top to the right under a positive shear', () => {
    const bar = rearranged(new Uint8Array(IMAGE_PIXELS).fill(255), (x, y) =>
      x >= 13 && x <= 14 && y >= 4 && y <= 23 ? [x, y] : [-1, -1],
    );
    const target = warped(bar, { shearDegrees: 20 });
    const meanColumn = (y: number): number => {
      const row = target.subarray(y * IMAGE_SIZE, (y + 1) * IMAGE_SIZE);
      return row.reduce((total, ink, x) => total + ink * x, 0) / sum(row);
    };
    expect(meanColumn(5) - meanColumn(22)).toBeCloseTo(17 * Math.tan(Math.PI / 9), 0);
  });

  it.each([5, 33, -71])('keeps the amount of ink under a rotation by %i degrees', (degrees) => {
    expect(sum(warped(disc, { rotationDegrees: degrees })) / sum(disc)).toBeCloseTo(1, 2);
  });

  it('multiplies the amount of ink by the zooms', () => {
    const zoomed = warped(disc, { zoomX: 1.2, zoomY: 0.9 });
    expect(sum(zoomed) / sum(disc)).toBeCloseTo(1.2 * 0.9, 1);
  });

  it('leaves an empty image empty', () => {
    expect(sum(warped(new Uint8Array(IMAGE_PIXELS), { rotationDegrees: 12 }))).toBe(0);
  });

  it('bends by a uniform displacement exactly as a shift does', () => {
    const grid = createElasticGrid(2);
    grid.x.fill(2);
    grid.y.fill(-1);
    const target = new Uint8Array(IMAGE_PIXELS);
    createWarp()(noise(4), target, identity, grid);
    expect(target).toEqual(rearranged(noise(4), (x, y) => [x + 2, y - 1]));
  });

  it('draws elastic displacements within the bound', () => {
    const grid = createElasticGrid(1.5);
    drawElasticGrid(grid, createRandom(5));
    for (const displacement of [...grid.x, ...grid.y]) {
      expect(Math.abs(displacement)).toBeLessThanOrEqual(1.5);
    }
  });
});
