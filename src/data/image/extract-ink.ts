import type { Background } from './background.js';
import type { GrayImage } from './gray-image.js';
import type { InkImage } from './ink-image.js';
import type { Polarity } from './polarity.js';

/** Grey levels below which a difference from the paper is never taken for ink. */
const MIN_FLOOR = 8;

/** Ink must stand out from the paper by so many grey levels somewhere. */
const MIN_CONTRAST = 14;

/** How many standard deviations of noise are taken for noise. */
const NOISE_DEVIATIONS = 4;

/** The share of the full contrast below which nothing is taken for ink. */
const FLOOR_SHARE = 0.06;

/** The share of a picture's pixels, and how many at least, that a contrast must reach to count. */
const SIGNIFICANT_SHARE = 5e-5;
const SIGNIFICANT_PIXELS = 3;

/** Where among the pixels of ink full ink lies: above it are outliers and glints. */
const FULL_INK_QUANTILE = 0.7;

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
  const full = findFullContrast(contrast);
  const noiseFloor = Math.max(MIN_FLOOR, NOISE_DEVIATIONS * noise);
  if (full < Math.max(MIN_CONTRAST, noiseFloor)) return null;
  const floor = Math.max(noiseFloor, FLOOR_SHARE * full);
  const ink = new Uint8Array(contrast.length);
  const scale = 255 / full;
  for (let i = 0; i < ink.length; i++) {
    const value = contrast[i]!;
    // Adding a half and cutting off is rounding, many times as fast.
    if (value >= floor) ink[i] = value >= full ? 255 : (value * scale + 0.5) | 0;
  }
  return { width, height, ink };
}

/** The contrast of full ink, in grey levels. */
function findFullContrast(contrast: Float32Array): number {
  const counts = new Int32Array(256);
  for (const value of contrast) {
    const level = (value + 0.5) | 0;
    counts[level > 255 ? 255 : level]!++;
  }
  const significant = Math.max(SIGNIFICANT_PIXELS, SIGNIFICANT_SHARE * contrast.length);
  const strongest = levelReachedBy(counts, Math.min(significant, contrast.length));
  const inky = counts.map((count, level) => (2 * level > strongest ? count : 0));
  const area = inky.reduce((sum, count) => sum + count, 0);
  return levelReachedBy(inky, Math.max(1, (1 - FULL_INK_QUANTILE) * area));
}

/** The highest level that at least `wanted` pixels reach. */
function levelReachedBy(counts: Int32Array, wanted: number): number {
  let reached = 0;
  for (let level = counts.length - 1; level > 0; level--) {
    reached += counts[level]!;
    if (reached >= wanted) return level;
  }
  return 0;
}
