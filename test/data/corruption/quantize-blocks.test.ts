import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { quantizeBlocks } from '../../../src/data/corruption/quantize-blocks.js';
import { createRandom } from '../../../src/data/random.js';

const width = 45;
const height = 27;
const random = createRandom(1);
const picture = Uint8Array.from(
  { length: width * height },
  (_, i) => 128 + 90 * Math.sin((i % width) / 4) * Math.cos(i / width / 6) + 12 * random.normal(),
);

const meanDifference = (a: Uint8Array, b: Uint8Array): number =>
  a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / a.length;

describe('quantizeBlocks', () => {
  // A real encoder and decoder round to whole numbers on the way.
  it.each([5, 30, 50, 75, 95])('loses what libjpeg loses at quality %i', async (quality) => {
    const raw = { width, height, channels: 1 } as const;
    const jpeg = await sharp(picture, { raw }).jpeg({ quality, mozjpeg: false }).toBuffer();
    const decoded = await sharp(jpeg).greyscale().raw().toBuffer();
    const ours = quantizeBlocks(picture, width, height, quality);
    expect(meanDifference(ours, decoded)).toBeLessThan(1);
    expect(meanDifference(ours, picture)).toBeGreaterThan(0);
  });

  it('hardly loses anything at quality 100', () => {
    expect(meanDifference(quantizeBlocks(picture, width, height, 100), picture)).toBeLessThan(0.5);
  });

  it('leaves an even picture as it is', () => {
    const even = new Uint8Array(width * height).fill(128);
    expect(quantizeBlocks(even, width, height, 1)).toEqual(even);
  });
});
