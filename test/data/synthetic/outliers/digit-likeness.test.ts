import { describe, expect, it } from 'vitest';
import { IMAGE_PIXELS } from '../../../../src/data/digit-image.js';
import { imageAt } from '../../../../src/data/labeled-images.js';
import { generateSyntheticDigits } from '../../../../src/data/synthetic/generate.js';
import { createDigitLikeness } from '../../../../src/data/synthetic/outliers/digit-likeness.js';

const digits = generateSyntheticDigits({ count: 300, seed: 1 });
const isLikeDigit = createDigitLikeness(digits);

describe('createDigitLikeness', () => {
  it('finds an image like itself, however faint', () => {
    const image = imageAt(digits, 3);
    expect(isLikeDigit(image, 0.999)).toBe(true);
    expect(
      isLikeDigit(
        image.map((value) => value >> 1),
        0.99,
      ),
    ).toBe(true);
    expect(isLikeDigit(image, 1.001)).toBe(false);
  });

  it('finds digits like others, and their negatives not', () => {
    const others = generateSyntheticDigits({ count: 100, seed: 2 });
    const images = Array.from({ length: others.count }, (_, i) => imageAt(others, i));
    const alike = images.filter((image) => isLikeDigit(image, 0.7));
    expect(alike.length).toBeGreaterThan(85);
    const negatives = images.map((image) => image.map((value) => 255 - value));
    expect(negatives.some((image) => isLikeDigit(image, 0.7))).toBe(false);
  });

  it('finds nothing like what is the same all over', () => {
    expect(isLikeDigit(new Uint8Array(IMAGE_PIXELS), 0)).toBe(false);
    expect(isLikeDigit(new Uint8Array(IMAGE_PIXELS), -0.5)).toBe(true);
  });
});
