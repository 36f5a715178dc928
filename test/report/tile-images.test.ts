import { describe, expect, it } from 'vitest';
import { tileImages } from '../../src/report/tile-images.js';

const picture = (...pixels: number[]) => ({ pixels: Uint8Array.from(pixels), width: 2, height: 1 });

describe('tileImages', () => {
  it('lays pictures out with gaps, magnified', () => {
    const sheet = tileImages([picture(1, 2), picture(3, 4), picture(5, 6)], {
      perRow: 2,
      gap: 1,
      scale: 2,
    });
    expect([sheet.width, sheet.height]).toEqual([11, 7]);
    const rows = Array.from({ length: 7 }, (_, y) =>
      Array.from(sheet.pixels.subarray(y * 11, (y + 1) * 11)).join(' '),
    );
    const gap = '64 64 64 64 64 64 64 64 64 64 64';
    const first = '64 1 1 2 2 64 3 3 4 4 64';
    const second = '64 5 5 6 6 64 64 64 64 64 64';
    expect(rows).toEqual([gap, first, first, gap, second, second, gap]);
  });

  it('is no wider than there are pictures', () => {
    const sheet = tileImages([picture(1, 2)], { perRow: 10, gap: 0, scale: 1 });
    expect([sheet.width, sheet.height, ...sheet.pixels]).toEqual([2, 1, 1, 2]);
  });
});
