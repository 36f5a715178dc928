import { quantizeBlocks } from '../../../../src/data/corruption/quantize-blocks.js';
import type { Random } from '../../../../src/data/random.js';

/** Adds a sensor's noise in place, independent in each pixel and colour. */
export function addNoise(rgb: Uint8Array, standardDeviation: number, random: Random): void {
  for (let i = 0; i < rgb.length; i++) {
    const value = rgb[i]! + standardDeviation * random.normal();
    rgb[i] = Math.min(Math.max(Math.round(value), 0), 255);
  }
}

/** Loses what JPEG loses, in place, colour by colour. */
export function compress(rgb: Uint8Array, width: number, height: number, quality: number): void {
  for (let channel = 0; channel < 3; channel++) {
    const plane = Uint8Array.from({ length: width * height }, (_, i) => rgb[3 * i + channel]!);
    quantizeBlocks(plane, width, height, quality).forEach((value, i) => {
      rgb[3 * i + channel] = value;
    });
  }
}
