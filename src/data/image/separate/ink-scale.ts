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

/** Which contrast with the paper is how much ink, in grey levels. */
export interface InkScale {
  /** Less is none. */
  readonly floor: number;
  /** So much and more is full ink. */
  readonly full: number;
}

/**
 * Chooses the scale of a picture's ink: full ink is what most of its strokes have.
 *
 * @param counts how many pixels have each contrast, 0 to 255, rounded; 0 does not matter
 * @param pixels how many pixels the picture has
 * @param noise the standard deviation of the paper's noise, in grey levels
 * @returns null when nothing stands out from the paper
 */
export function chooseInkScale(counts: Int32Array, pixels: number, noise: number): InkScale | null {
  const full = findFullContrast(counts, pixels);
  const noiseFloor = Math.max(MIN_FLOOR, NOISE_DEVIATIONS * noise);
  if (full < Math.max(MIN_CONTRAST, noiseFloor)) return null;
  return { floor: Math.max(noiseFloor, FLOOR_SHARE * full), full };
}

/** The contrast of full ink, in grey levels. */
function findFullContrast(counts: Int32Array, pixels: number): number {
  const significant = Math.max(SIGNIFICANT_PIXELS, SIGNIFICANT_SHARE * pixels);
  const strongest = levelReachedBy(counts, Math.min(significant, pixels));
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
