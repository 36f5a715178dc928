import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { encodeGrayPng } from '../../../src/data/image/encode-png.js';
import { imageAt } from '../../../src/data/labeled-images.js';
import { generateSyntheticDigits } from '../../../src/data/synthetic/generate.js';

/** Synthetic digits to make pictures of. */
export const digits = generateSyntheticDigits({ count: 12, seed: 5 });

/** Writes files into a folder, with the folders that they lie in. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, Uint8Array | string>>,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

/** A digit as a 28x28 PNG; white on black as MNIST's, or `negative`. */
export async function digitPng(index: number, { negative = false } = {}): Promise<Buffer> {
  const pixels = imageAt(digits, index);
  return encodeGrayPng(negative ? pixels.map((value) => 255 - value) : pixels, 28, 28);
}

/** A white sheet of paper without any ink. */
export async function blankPng(): Promise<Buffer> {
  return encodeGrayPng(new Uint8Array(40 * 40).fill(255), 40, 40);
}
