import { describe, expect, it } from 'vitest';
import { createDegradation } from '../../../src/data/augmentation/degradation.js';
import { drawStrayMarks } from '../../../src/data/augmentation/stray-marks.js';
import { createStrokeWeight } from '../../../src/data/augmentation/stroke-weight.js';
import { IMAGE_PIXELS } from '../../../src/data/digit-image.js';
import { imageAt } from '../../../src/data/labeled-images.js';
import { createRandom } from '../../../src/data/random.js';
import { generateSyntheticDigits } from '../../../src/data/synthetic/generate.js';

const digits = generateSyntheticDigits({ count: 20, seed: 3 });
const images = Array.from({ length: digits.count }, (_, i) => imageAt(digits, i));

function inkOf(image: Uint8Array): number {
  return image.reduce((sum, value) => sum + value, 0);
}

describe('createStrokeWeight', () => {
  it('only adds ink or only takes ink away, and does both in the long run', () => {
    const weigh = createStrokeWeight(0.6);
    const changes = images.map((image, i) => {
      const changed = image.slice();
      weigh(changed, createRandom(1, i));
      const isWider = inkOf(changed) > inkOf(image);
      const holds = (value: number, at: number): boolean =>
        isWider ? value >= image[at]! : value <= image[at]!;
      expect(changed.every(holds)).toBe(true);
      return isWider;
    });
    expect(new Set(changes)).toEqual(new Set([true, false]));
  });

  it('leaves an even image as it is, up to its edges', () => {
    const even = new Uint8Array(IMAGE_PIXELS).fill(200);
    for (let i = 0; i < 10; i++) createStrokeWeight(1)(even, createRandom(2, i));
    expect(new Set(even)).toEqual(new Set([200]));
  });
});

describe('drawStrayMarks', () => {
  it('never takes ink away, adds some, and leaves most of the image alone', () => {
    for (let i = 0; i < 300; i++) {
      const image = images[i % images.length]!;
      const marked = image.slice();
      drawStrayMarks(marked, createRandom(4, i));
      expect(marked.every((value, at) => value >= image[at]!)).toBe(true);
      const changed = marked.filter((value, at) => value !== image[at]).length;
      expect(changed).toBeLessThan(IMAGE_PIXELS / 4);
    }
  });
});

describe('createDegradation', () => {
  it('changes every image, and spares none of it entirely', () => {
    const degrade = createDegradation();
    for (let i = 0; i < 60; i++) {
      const image = images[i % images.length]!;
      const spoiled = image.slice();
      degrade(spoiled, createRandom(5, i));
      expect(spoiled).not.toEqual(image);
      expect(inkOf(spoiled)).toBeGreaterThan(inkOf(image) / 4);
    }
  });
});
