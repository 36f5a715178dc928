import type { Background } from './background.js';
import type { GrayImage } from '../gray/gray-image.js';
import { chooseInkScale, type InkScale } from './ink-scale.js';
import type { InkImage } from '../ink/ink-image.js';
import type { Polarity } from './polarity.js';

/**
 * Subtracts the paper and stretches the contrast, so that full ink is 255; what noise alone explains
 * is background. The greys in between stay in proportion.
 *
 * @returns null when nothing stands out from the paper
 */
export function extractInk(
  { width, height, gray }: GrayImage,
  { levels, noise }: Background,
  polarity: Polarity,
): InkImage | null {
  const sign = polarity === 'dark-on-light' ? 1 : -1;
  const contrast = new Float32Array(gray.length);
  for (let i = 0; i < gray.length; i++) {
    const difference = sign * (levels[i]! - gray[i]!);
    if (difference > 0) contrast[i] = difference;
  }
  const scale = chooseInkScale(countLevels(contrast), contrast.length, noise);
  if (scale === null) return null;
  return { width, height, ink: scaleInk(contrast, scale) };
}

/** How many values round to each level, 0 to 255. */
function countLevels(values: Float32Array): Int32Array {
  const counts = new Int32Array(256);
  for (const value of values) {
    const level = (value + 0.5) | 0;
    counts[level > 255 ? 255 : level]!++;
  }
  return counts;
}

function scaleInk(contrast: Float32Array, { floor, full }: InkScale): Uint8Array {
  const ink = new Uint8Array(contrast.length);
  const scale = 255 / full;
  for (let i = 0; i < ink.length; i++) {
    const value = contrast[i]!;
    // Adding a half and cutting off is rounding, many times as fast.
    if (value >= floor) ink[i] = value >= full ? 255 : (value * scale + 0.5) | 0;
  }
  return ink;
}
