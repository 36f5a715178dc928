import { estimateBackground, type Background } from './background.js';
import { eraseRules } from '../rules/erase-rules.js';
import { extractInk } from './extract-ink.js';
import { eraseAreas, findAreas, type Areas } from './find-areas.js';
import { flattenLight } from './flatten-light.js';
import type { GrayImage } from '../gray/gray-image.js';
import type { InkImage } from '../ink/ink-image.js';
import { findPlainBackground } from './plain-background.js';
import { findPolarity, type Polarity } from './polarity.js';
import { shrinkGray } from '../gray/shrink-gray.js';
import { surveyStrokes, type StrokeSurvey } from './survey-strokes.js';

/** Pictures whose shorter side has fewer pixels are drawings, or crops of one digit. */
const MIN_PAGE_SIDE = 64;

/** From this share of doubtful ink on, a page is read once more without its shadows. */
const DOUBTFUL = 0.02;

/** Pixels along the longer side of the copy on which windows are tried. */
const TRIAL_SIDE = 192;

/** By how much a wider window must be better. */
const CLEARLY = 0.02;

/** Handwriting hardly ever covers more of a picture than this. */
const MAX_COVERAGE = 0.3;

/** More noise than that, in grey levels, is a shadow to which no surface fits. */
const MAX_NOISE = 7;

/** What such noise costs. */
const MISFIT_COST = 0.05;

/**
 * Separates ink from paper. A smooth surface is fitted to the paper first, which suits drawings,
 * scans and photos in good light best; where that leaves something that cannot be ink, the page is
 * read once more with whatever is wider than a stroke taken for paper, and the better reading counts.
 *
 * @param known the polarity, or null when it is to be found out
 * @returns a new picture of the same size; null when nothing stands out from the paper
 */
export function separateInk(gray: GrayImage, known: Polarity | null): InkImage | null {
  const even = readEvenPage(gray, known);
  if (Math.min(gray.width, gray.height) < MIN_PAGE_SIDE) return even.ink;
  const evenCost = costOf(even);
  if (evenCost < DOUBTFUL) return even.ink;
  const strokes = surveyStrokes(gray, even.ink && known);
  // Told the wrong polarity, one finds nothing; one does not read the paper between the strokes.
  if (known !== null && known !== strokes.polarity) return even.ink;
  const uneven = readUnevenPage(gray, strokes.polarity, chooseWindow(gray, strokes));
  const isBetter = costOf(uneven) + dustCost(uneven) < evenCost + dustCost(even);
  const { ink, areas } = isBetter ? uneven : even;
  if (ink === null || areas === null) return even.ink;
  return areas.share > 0 && areas.share < 0.98 ? eraseAreas(ink, areas) : ink;
}

/** Whether ink on plain paper is handwriting beyond doubt: nothing of it can be anything else. */
export function isSurelyWriting(ink: InkImage): boolean {
  return costOf({ ink, areas: findAreas(ink), unexplained: 0, noise: 0 }) < DOUBTFUL;
}

/** One way of reading a page. */
interface Reading {
  readonly ink: InkImage | null;
  readonly areas: Areas | null;
  /** The share of pixels that are neither paper nor ink, 0 to 1: they are on the paper's other side. */
  readonly unexplained: number;
  /** Grey levels by which the paper differs from what was taken for paper. */
  readonly noise: number;
}

/** How much of a reading cannot be right: 0 for a clean page. */
function costOf({ areas, unexplained, noise }: Reading): number {
  if (areas === null) return Infinity;
  const excess = Math.max(0, areas.coverage - MAX_COVERAGE);
  const misfit = noise > MAX_NOISE ? MISFIT_COST : 0;
  return areas.doubtfulShare + excess + 2 * unexplained + misfit;
}

/** Dust alone is no writing. Small digits look like it too, in every reading of a page. */
function dustCost({ areas }: Reading): number {
  return areas === null ? 0 : areas.dustShare / 2;
}

/** Light that changes little by little: its surface is fitted. */
function readEvenPage(gray: GrayImage, known: Polarity | null): Reading {
  const background = estimateBackground(gray);
  const polarity = known ?? findPolarity(gray, background);
  const ink = extractInk(gray, background, polarity);
  const unexplained = shareBeyondPaper(gray, background, polarity);
  return { ink, areas: ink && findAreas(ink), unexplained, noise: background.noise };
}

/** Shadows, or things that are not paper. */
function readUnevenPage(gray: GrayImage, polarity: Polarity, window: number): Reading {
  const flat = flattenLight(gray, polarity, window);
  const ink = extractInk(flat, findPlainBackground(flat), polarity);
  return { ink, areas: ink && findAreas(ink), unexplained: 0, noise: 0 };
}

/**
 * The window with which a small copy of the page is read best. Where it is too narrow for the pen,
 * hardly anything but the rules of the paper is found.
 */
function chooseWindow(gray: GrayImage, { polarity, windows }: StrokeSurvey): number {
  if (windows.length === 1) return windows[0];
  const factor = Math.ceil(Math.max(gray.width, gray.height) / TRIAL_SIDE);
  const small = shrinkGray(gray, factor);
  let [best] = windows;
  let bestCost = Infinity;
  for (const window of windows) {
    const reading = readUnevenPage(small, polarity, window / factor);
    const cost = costOf(reading) + (reading.ink === null ? 0 : shareOfRules(reading.ink));
    if (cost < bestCost - CLEARLY) [best, bestCost] = [window, cost];
  }
  return best;
}

/** The share of ink that is rules, 0 to 1. */
function shareOfRules(image: InkImage): number {
  const sumOf = ({ ink }: InkImage): number => ink.reduce((sum, value) => sum + value, 0);
  return 1 - sumOf(eraseRules(image)) / Math.max(1, sumOf(image));
}

/** The share of pixels that differ from the paper, but in the other direction than ink does. */
function shareBeyondPaper(
  { gray }: GrayImage,
  { levels, noise }: Background,
  polarity: Polarity,
): number {
  const sign = polarity === 'dark-on-light' ? 1 : -1;
  const tolerance = 4 * noise + 8;
  let beyond = 0;
  for (let i = 0; i < gray.length; i++) if (sign * (gray[i]! - levels[i]!) > tolerance) beyond++;
  return beyond / gray.length;
}
