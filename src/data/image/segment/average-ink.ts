import type { InkImage } from '../ink/ink-image.js';

/** Shrinks a picture by a whole factor, each square of pixels to its mean. */
export function averageInk(image: InkImage, factor: number): InkImage {
  if (factor === 1) return image;
  const width = Math.ceil(image.width / factor);
  const height = Math.ceil(image.height / factor);
  const ink = new Uint8Array(width * height);
  const sums = new Uint32Array(width);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    const end = Math.min((y + 1) * factor, image.height);
    for (let row = y * factor; row < end; row++) addRow(image, row, factor, sums);
    for (let x = 0; x < width; x++) ink[y * width + x] = Math.round(sums[x]! / factor ** 2);
  }
  return { width, height, ink };
}

/** Adds a row of pixels, `factor` of them to each sum. */
function addRow(image: InkImage, row: number, factor: number, sums: Uint32Array): void {
  let pixel = row * image.width;
  for (let x = 0; x < sums.length; x++) {
    const end = Math.min(pixel + factor, (row + 1) * image.width);
    let sum = 0;
    for (; pixel < end; pixel++) sum += image.ink[pixel]!;
    sums[x]! += sum;
  }
}
