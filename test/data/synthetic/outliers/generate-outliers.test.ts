import { describe, expect, it } from 'vitest';
import { IMAGE_PIXELS } from '../../../../src/data/digit-image.js';
import { generateSyntheticDigits } from '../../../../src/data/synthetic/generate.js';
import { createOutlierMaterial } from '../../../../src/data/synthetic/outliers/create-outlier-material.js';
import { generateOutliers } from '../../../../src/data/synthetic/outliers/generate-outliers.js';
import { isUprightStroke } from '../../../../src/data/synthetic/outliers/is-upright-stroke.js';
import { outlierKinds } from '../../../../src/data/synthetic/outliers/outlier-kinds.js';

const digits = generateSyntheticDigits({ count: 200, seed: 7 });
const imagesOf = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: bytes.length / IMAGE_PIXELS }, (_, i) =>
    bytes.subarray(i * IMAGE_PIXELS, (i + 1) * IMAGE_PIXELS),
  );

describe('generateOutliers', () => {
  const outliers = generateOutliers({ count: 300, seed: 1, digits });

  it('gives the same bytes for the same seed, in whatever parts they are generated', () => {
    for (const [startIndex, count] of [
      [0, 5],
      [5, 1],
      [6, 40],
      [290, 10],
    ] as const) {
      expect(generateOutliers({ count, seed: 1, digits, startIndex })).toEqual(
        outliers.subarray(startIndex * IMAGE_PIXELS, (startIndex + count) * IMAGE_PIXELS),
      );
    }
  });

  it('gives other images for another seed, and never one twice', () => {
    const other = generateOutliers({ count: 300, seed: 2, digits });
    const all = [...imagesOf(outliers), ...imagesOf(other)].map((image) => image.join());
    expect(new Set(all).size).toBeGreaterThan(0.98 * all.length);
  });

  it('leaves the digits as they are', () => {
    expect(digits.images).toEqual(generateSyntheticDigits({ count: 200, seed: 7 }).images);
  });

  it.each(outlierKinds)('$name: in the form of MNIST, and nothing that could be a 1', (kind) => {
    const images = imagesOf(generateOutliers({ count: 100, seed: 3, digits, kinds: [kind] }));
    for (const image of images) {
      expect(Math.max(...image)).toBe(255);
      expect(isUprightStroke(image)).toBe(false);
    }
    const { isLikeDigit } = createOutlierMaterial(digits);
    const limit = kind.mostDigitLike;
    if (limit !== undefined) {
      expect(images.some((image) => isLikeDigit(image, limit))).toBe(false);
    }
    // They vary: no kind draws the same thing again and again.
    expect(new Set(images.map((image) => image.join())).size).toBeGreaterThan(80);
  });

  it('draws kinds by their weights', () => {
    const [first, second] = [outlierKinds[0]!, outlierKinds.at(-1)!];
    const only = (weight: number) =>
      generateOutliers({
        count: 50,
        seed: 4,
        digits,
        kinds: [first, { ...second, weight }],
      });
    expect(only(1e-12)).toEqual(generateOutliers({ count: 50, seed: 4, digits, kinds: [first] }));
    expect(only(1e3)).not.toEqual(only(1e-12));
  });
});

describe('outlierKinds', () => {
  it('reserves about a quarter of what is written by hand for measuring', () => {
    const reserved = outlierKinds.filter(({ isReserved }) => isReserved);
    expect(reserved.map(({ name }) => name)).toEqual([
      'letters, reserved',
      'symbols, reserved',
      'outlines, reserved',
      'doodles, reserved',
    ]);
    expect(new Set(outlierKinds.map(({ name }) => name)).size).toBe(outlierKinds.length);
  });
});

describe('isUprightStroke', () => {
  const stroke = (degrees: number, width: number): Uint8Array => {
    const radians = (degrees * Math.PI) / 180;
    return Uint8Array.from({ length: IMAGE_PIXELS }, (_, i) => {
      const [x, y] = [(i % 28) - 13.5, Math.floor(i / 28) - 13.5];
      const along = x * Math.sin(radians) - y * Math.cos(radians);
      const across = x * Math.cos(radians) + y * Math.sin(radians);
      return Math.abs(along) <= 10 && Math.abs(across) <= width / 2 ? 255 : 0;
    });
  };

  it.each([
    [0, 3, true],
    [30, 3, true],
    [-45, 4, true],
    [80, 3, false],
    [90, 3, false],
    [0, 12, false],
  ])('at %s degrees from the vertical, %s pixels wide: %s', (degrees, width, expected) => {
    expect(isUprightStroke(stroke(degrees, width))).toBe(expected);
  });

  it('is false for a blank image', () => {
    expect(isUprightStroke(new Uint8Array(IMAGE_PIXELS))).toBe(false);
  });
});
