import { closeGray } from './close-gray.js';
import type { DecodedImage } from '../decoded-image.js';
import type { GrayImage } from './gray-image.js';
import { LUMA_WEIGHTS, type ColorWeights } from '../decode/luma.js';

/** Pixels that tell a colourless picture. */
const SAMPLES = 5000;

/** Levels by which red, green and blue differ at most where there is no colour. */
const COLORLESS = 12;

/** Pixels along the longer side of the copy in which colours are looked at. */
const SIDE = 200;

/** The side of a square wider than all strokes, as a share of the copy's shorter side. */
const WINDOW = 0.2;

/** The share of the paper's light that something must take away to be ink or a rule. */
const MIN_ABSORPTION = 0.1;

/** From this share of the strongest absorption on, it is ink. */
const INK = 0.6;

/** The cosine of the angle between two colours from which on they are the same. */
const SAME_COLOR = 0.9;

/** The share of what stands out that rules of another colour make up at least. */
const MIN_RULES = 0.05;

/** Noise of one channel, as a share of the paper's light. */
const NOISE = 0.03;

/** How much better than plain brightness another view must be. */
const CLEARLY = 1.4;

/** Red, green and blue, or how much of each is missing. */
type Color = readonly [number, number, number];

const NOTHING: Color = [0, 0, 0];

const views: readonly ColorWeights[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [0.5, 0.5, 0],
  [0, 0.5, 0.5],
  [0.5, 0, 0.5],
];

/**
 * Chooses in which mean of red, green and blue ink stands out best: in blue light, the blue squares
 * under a red pen vanish, and a yellow highlighter is dark. Brightness is kept unless something else
 * is clearly better.
 */
export function chooseColors(image: DecodedImage): ColorWeights {
  if (isColorless(image)) return LUMA_WEIGHTS;
  const absorptions = findAbsorptions(image);
  const strongest = quantileOfStrength(absorptions, 0.95);
  const ink = meanOf(absorptions.filter((color) => lengthOf(color) >= INK * strongest));
  const rules = absorptions.filter((color) => cosineOf(color, ink) < SAME_COLOR);
  const rule = rules.length >= MIN_RULES * absorptions.length ? meanOf(rules) : NOTHING;
  const scoreOf = (view: ColorWeights): number =>
    dot(view, ink) / (NOISE * lengthOf(view) + Math.max(0, dot(view, rule)));
  let best = LUMA_WEIGHTS;
  let bestScore = CLEARLY * scoreOf(LUMA_WEIGHTS);
  for (const view of views) {
    if (scoreOf(view) > bestScore) [best, bestScore] = [view, scoreOf(view)];
  }
  return best;
}

function isColorless({ rgb }: DecodedImage): boolean {
  const step = 3 * Math.max(1, Math.floor(rgb.length / 3 / SAMPLES));
  for (let i = 0; i < rgb.length; i += step) {
    const [red, green, blue] = [rgb[i]!, rgb[i + 1]!, rgb[i + 2]!];
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > COLORLESS) return false;
  }
  return true;
}

/** The share of the paper's red, green and blue light that is missing, wherever some is. */
function findAbsorptions(image: DecodedImage): Color[] {
  const red = absorptionOf(sampleChannel(image, 0));
  const green = absorptionOf(sampleChannel(image, 1));
  const blue = absorptionOf(sampleChannel(image, 2));
  const colors: Color[] = [];
  for (let i = 0; i < red.length; i++) {
    const color: Color = [red[i]!, green[i]!, blue[i]!];
    if (Math.max(...color) >= MIN_ABSORPTION) colors.push(color);
  }
  return colors;
}

/** A small copy of one channel, of single pixels: thin rules keep their full colour. */
function sampleChannel({ width, height, rgb }: DecodedImage, channel: number): GrayImage {
  const factor = Math.max(1, Math.ceil(Math.max(width, height) / SIDE));
  const columns = Math.ceil(width / factor);
  const rows = Math.ceil(height / factor);
  const gray = new Float32Array(columns * rows);
  for (let y = 0, i = 0; y < height; y += factor) {
    for (let x = 0; x < width; x += factor) gray[i++] = rgb[3 * (y * width + x) + channel]!;
  }
  return { width: columns, height: rows, gray };
}

function absorptionOf(channel: GrayImage): Float32Array {
  const window = Math.max(3, Math.round(WINDOW * Math.min(channel.width, channel.height)));
  const paper = closeGray(channel, window);
  return paper.map((level, i) => (level - channel.gray[i]!) / Math.max(level, 32));
}

function quantileOfStrength(colors: readonly Color[], share: number): number {
  const lengths = colors.map(lengthOf).sort((a, b) => a - b);
  return lengths[Math.floor(share * (lengths.length - 1))] ?? 0;
}

function meanOf(colors: readonly Color[]): Color {
  const sum: [number, number, number] = [0, 0, 0];
  for (const color of colors) color.forEach((value, i) => (sum[i]! += value));
  const count = Math.max(1, colors.length);
  return [sum[0] / count, sum[1] / count, sum[2] / count];
}

function dot(a: Color, b: Color): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function lengthOf(color: Color): number {
  return Math.sqrt(dot(color, color));
}

function cosineOf(a: Color, b: Color): number {
  return dot(a, b) / Math.max(lengthOf(a) * lengthOf(b), 1e-9);
}
