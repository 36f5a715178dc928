import { describe, expect, it } from 'vitest';
import { closeGray, openGray } from '../../../../src/data/image/gray/close-gray.js';
import type { GrayImage } from '../../../../src/data/image/gray/gray-image.js';
import { createRandom } from '../../../../src/data/random.js';

function noise(width: number, height: number): GrayImage {
  const random = createRandom(3, width, height);
  const gray = Float32Array.from({ length: width * height }, () => random.integer(256));
  return { width, height, gray };
}

/** The definition: the least, over all squares that hold a pixel, of the most in the square. */
function closeByDefinition({ width, height, gray }: GrayImage, side: number): number[] {
  const mostIn = (left: number, top: number): number => {
    let most = -Infinity;
    for (let y = Math.max(top, 0); y < Math.min(top + side, height); y++) {
      for (let x = Math.max(left, 0); x < Math.min(left + side, width); x++) {
        most = Math.max(most, gray[y * width + x]!);
      }
    }
    return most;
  };
  return Array.from(gray, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    let least = Infinity;
    for (let top = y - side + 1; top <= y; top++) {
      for (let left = x - side + 1; left <= x; left++) least = Math.min(least, mostIn(left, top));
    }
    return least;
  });
}

describe('closeGray', () => {
  it.each([
    [1, 1, 3],
    [9, 7, 3],
    [12, 5, 5],
    [4, 13, 9],
  ])('is what the definition says, %i x %i pixels, a square of %i', (width, height, side) => {
    const image = noise(width, height);
    expect([...closeGray(image, side)]).toEqual(closeByDefinition(image, side));
  });

  it('keeps the edge of a wide shadow where it is, and fills a stroke', () => {
    const gray = Float32Array.from({ length: 400 }, (_, i) => (i % 20 < 10 ? 80 : 200));
    const page = { width: 20, height: 20, gray: gray.slice() };
    for (let y = 4; y < 16; y++) page.gray[20 * y + 14] = 10;
    expect(closeGray(page, 5)).toEqual(gray);
  });
});

describe('openGray', () => {
  it('is closing with light and dark exchanged', () => {
    const image = noise(11, 8);
    const negative = { ...image, gray: image.gray.map((value) => 255 - value) };
    expect(openGray(image, 5)).toEqual(closeGray(negative, 5).map((value) => 255 - value));
  });
});
