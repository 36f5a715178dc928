import { describe, expect, it } from 'vitest';
import { toMnistImage } from '../../../src/data/folders/to-mnist-image.js';
import type { DecodedImage } from '../../../src/data/image/decoded-image.js';
import { imageAt } from '../../../src/data/labeled-images.js';
import { digits } from './write-pictures.js';

/** A picture of the size given, in grey. */
function grayPicture(width: number, height: number, gray: (i: number) => number): DecodedImage {
  const rgb = Uint8Array.from({ length: 3 * width * height }, (_, i) => gray(Math.floor(i / 3)));
  return { width, height, rgb, originalWidth: width, originalHeight: height };
}

const pictureOf = (pixels: Uint8Array): DecodedImage => grayPicture(28, 28, (i) => pixels[i]!);

describe('toMnistImage', () => {
  it('gives the very pixels of light ink on dark', () => {
    for (let i = 0; i < digits.count; i++) {
      const pixels = imageAt(digits, i);
      expect(toMnistImage(pictureOf(pixels))).toEqual(pixels);
      // As JPEG leaves it.
      const noisy = pixels.map((value, at) => Math.max(value, at % 30));
      expect(toMnistImage(pictureOf(noisy))).toEqual(noisy);
    }
  });

  it('leaves dark ink on light, gray paper and black frames to others', () => {
    const pixels = imageAt(digits, 0);
    const isInside = (i: number): boolean => i % 28 > 0 && i % 28 < 27 && i > 27 && i < 756;
    const negative = pixels.map((value) => 255 - value);
    expect(toMnistImage(pictureOf(negative))).toBeNull();
    expect(toMnistImage(pictureOf(pixels.map((value) => Math.max(value, 60))))).toBeNull();
    expect(
      toMnistImage(pictureOf(negative.map((value, i) => (isInside(i) ? value : 0)))),
    ).toBeNull();
  });

  it('leaves blank pictures to others', () => {
    for (const level of [0, 20, 127, 255]) {
      expect(toMnistImage(grayPicture(28, 28, () => level))).toBeNull();
    }
  });

  it.each([
    [27, 28],
    [28, 29],
    [56, 56],
  ])('leaves a picture of %d x %d to others', (width, height) => {
    const isInk = (i: number): boolean => i % width === 9;
    expect(toMnistImage(grayPicture(width, height, (i) => (isInk(i) ? 255 : 0)))).toBeNull();
  });

  it('leaves a picture with a single coloured pixel to others', () => {
    const picture = pictureOf(imageAt(digits, 0));
    picture.rgb[3 * 400]! ^= 1;
    expect(toMnistImage(picture)).toBeNull();
  });
});
