import type { GrayImage } from './gray-image.js';

/**
 * Shrinks a picture by a whole factor to the mean of each square, which takes noise away as well;
 * squares that reach over the right and lower edge are made of what is there.
 */
export function shrinkGray(image: GrayImage, factor: number): GrayImage {
  if (factor === 1) return image;
  const width = Math.ceil(image.width / factor);
  const height = Math.ceil(image.height / factor);
  const sums = new Float32Array(width * height);
  for (let y = 0; y < image.height; y++) {
    const row = Math.floor(y / factor) * width;
    const source = y * image.width;
    for (let column = 0, x = 0; column < width; column++) {
      const end = Math.min(x + factor, image.width);
      let sum = 0;
      for (; x < end; x++) sum += image.gray[source + x]!;
      sums[row + column]! += sum;
    }
  }
  for (let y = 0; y < height; y++) {
    const rows = Math.min(factor, image.height - y * factor);
    for (let x = 0; x < width; x++) {
      sums[y * width + x]! /= rows * Math.min(factor, image.width - x * factor);
    }
  }
  return { width, height, gray: sums };
}
