import { closeGray, openGray } from '../gray/close-gray.js';
import type { GrayImage } from '../gray/gray-image.js';
import type { Polarity } from './polarity.js';
import { shrinkGray } from '../gray/shrink-gray.js';

/** What a look at a page's narrow parts says about its writing. */
export interface StrokeSurvey {
  /** Whether what is narrow is dark or light. */
  readonly polarity: Polarity;
  /**
   * Sides, in pixels, of squares that may be wider than all strokes, the likeliest first: strokes are
   * thicker than the rules of the paper they stand on.
   */
  readonly windows: readonly [number, ...number[]];
}

/** Pixels along the longer side of the copy that is looked at. */
const SURVEY_SIDE = 192;

/** Widths that are tried, as shares of the picture's shorter side. */
const WIDTHS = [0.015, 0.03, 0.06, 0.1, 0.16, 0.25, 0.36];

/** Grey levels that paper grain makes up for. */
const TOLERANCE = 8;

/** As long as a wider square finds so much more, it finds strokes. */
const GROWTH = 1.25;

/** A wider square must find so much more to be tried. */
const WORTH_A_TRY = 1.03;

/** What has less than this share of the other's contrast is specks. */
const SPECKS = 0.005;

/** The least window, as a share of the shorter side: strokes are thicker where they meet. */
const MIN_WINDOW = 0.05;

/**
 * Finds out how wide the strokes of a page are, and whether they are dark or light, from how much
 * falls through ever wider sieves: strokes all have about one width and are there at once, while
 * shadows and dark tables have any width.
 *
 * @see Matheron, "Random Sets and Integral Geometry", 1975 (granulometry)
 */
export function surveyStrokes(image: GrayImage, known: Polarity | null = null): StrokeSurvey {
  const factor = Math.max(1, Math.ceil(Math.max(image.width, image.height) / SURVEY_SIDE));
  const small = shrinkGray(image, factor);
  const side = Math.min(small.width, small.height);
  const windows = WIDTHS.map((share) => Math.max(3, Math.round(share * side) | 1));
  const dark = known === 'light-on-dark' ? [] : windows.map((window) => darkIn(small, window));
  const light = known === 'dark-on-light' ? [] : windows.map((window) => lightIn(small, window));
  const darkScale = known === 'light-on-dark' ? Infinity : firstPlateau(dark);
  const lightScale = known === 'dark-on-light' ? Infinity : firstPlateau(light);
  const isDark = (dark[darkScale] ?? 0) * SPECKS > (light[lightScale] ?? 0);
  const isLight = (light[lightScale] ?? 0) * SPECKS > (dark[darkScale] ?? 0);
  const scale = Math.min(darkScale, lightScale);
  const isDarkFirst = isDark === isLight ? dark[scale]! >= light[scale]! : isDark;
  const polarity = known ?? (isDarkFirst ? 'dark-on-light' : 'light-on-dark');
  const chosen = polarity === 'dark-on-light' ? darkScale : lightScale;
  const found = polarity === 'dark-on-light' ? dark : light;
  const first = Math.min(chosen + 1, windows.length - 1);
  // A wider square is worth a try where it finds more.
  const later = windows.slice(first + 1).filter((_, i) => {
    const before = found[first + i]!;
    return found[first + i + 1]! > WORTH_A_TRY * before;
  });
  const inPixels = (window: number): number => {
    return Math.round(Math.max(window, MIN_WINDOW * side) * factor);
  };
  return { polarity, windows: [inPixels(windows[first]!), ...later.map(inPixels)] };
}

/** How much is dark and narrower than a window, dark counting more than grey. */
function darkIn(image: GrayImage, window: number): number {
  return sumOfContrast(closeGray(image, window), image.gray);
}

function lightIn(image: GrayImage, window: number): number {
  return sumOfContrast(image.gray, openGray(image, window));
}

function sumOfContrast(lighter: Float32Array, darker: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < lighter.length; i++) {
    const contrast = lighter[i]! - darker[i]! - TOLERANCE;
    if (contrast > 0) sum += contrast * contrast;
  }
  return sum;
}

/** The first scale that has something, and after which hardly more is found. */
function firstPlateau(found: readonly number[]): number {
  const least = 0.02 * found.at(-1)!;
  let slowest = 0;
  let slowestGrowth = Infinity;
  for (let scale = 0; scale + 1 < found.length; scale++) {
    if (found[scale]! <= least) continue;
    const growth = found[scale + 1]! / found[scale]!;
    if (growth < GROWTH) return scale;
    if (growth < slowestGrowth) [slowest, slowestGrowth] = [scale, growth];
  }
  return slowest;
}
