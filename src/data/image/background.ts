import type { GrayImage } from './gray-image.js';
import { medianOf } from './quantile.js';

/** What a picture would look like without ink. */
export interface Background {
  /** The brightness of the bare paper at each pixel, row-major, 0 to 255. */
  readonly levels: Float32Array;
  /** The standard deviation of paper grain, sensor noise and compression, in grey levels. */
  readonly noise: number;
}

/** Samples along each axis: enough for a smooth surface, few enough to fit it many times. */
const SAMPLES = 64;

/** The outer share of the picture, on each side, in which paper is expected. */
const BORDER = 0.08;

/** Grey levels within which a sample is always taken for paper. */
const SURE_PAPER = 6;

const ROUNDS = 6;

/** A normal distribution's standard deviation, as a multiple of its median absolute deviation. */
const SIGMA_OF_MAD = 1.4826;

interface Sample {
  /** Horizontal position, -1 to 1. */
  readonly u: number;
  /** Vertical position, -1 to 1. */
  readonly v: number;
  readonly gray: number;
}

/**
 * Estimates the paper under the ink, dark or light: a surface of second degree, so that a lamp at
 * one side or a lens that darkens the corners is followed. It starts at the border's median and is
 * fitted again and again to what lies close to it, so that ink has no say.
 */
export function estimateBackground(image: GrayImage): Background {
  const samples = sampleGrid(image);
  const border = samples.filter(({ u, v }) => Math.max(Math.abs(u), Math.abs(v)) > 1 - 2 * BORDER);
  let surface: Surface = [medianOf(border.map(grayOf), 255), 0, 0, 0, 0, 0];
  let paper = border;
  let noise = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const current = surface;
    const deviation = (sample: Sample): number =>
      Math.abs(sample.gray - levelAt(current, sample.u, sample.v));
    noise = SIGMA_OF_MAD * medianOf(paper.map(deviation), 0);
    paper = samples.filter((sample) => deviation(sample) <= Math.max(3 * noise, SURE_PAPER));
    surface = fitSurface(paper, surface);
  }
  return { levels: renderSurface(surface, image), noise };
}

const grayOf = (sample: Sample): number => sample.gray;

function sampleGrid({ width, height, gray }: GrayImage): Sample[] {
  const columns = Math.min(width, SAMPLES);
  const rows = Math.min(height, SAMPLES);
  const samples: Sample[] = [];
  for (let j = 0; j < rows; j++) {
    const y = Math.floor(((j + 0.5) * height) / rows);
    for (let i = 0; i < columns; i++) {
      const x = Math.floor(((i + 0.5) * width) / columns);
      samples.push({
        u: centered(x, width),
        v: centered(y, height),
        gray: gray[y * width + x]!,
      });
    }
  }
  return samples;
}

/** The position of a pixel's centre, -1 to 1. */
function centered(position: number, length: number): number {
  return (2 * position + 1) / length - 1;
}

/** The coefficients of 1, u, v, u^2, uv and v^2. */
type Surface = readonly [number, number, number, number, number, number];

function levelAt([c, cu, cv, cuu, cuv, cvv]: Surface, u: number, v: number): number {
  return c + cu * u + cv * v + cuu * u * u + cuv * u * v + cvv * v * v;
}

const TERMS = 6;

/** A pull towards a plain level, in samples: holds the terms that the samples say little about. */
const REGULARIZATION = 2;

/** Fits a surface by least squares to the deviations from `base`'s plain level. */
function fitSurface(samples: readonly Sample[], base: Surface): Surface {
  if (samples.length < TERMS) return base;
  const level = medianOf(samples.map(grayOf), base[0]);
  // The normal equations, one row for each term, the right side in the last column.
  const matrix = Array.from({ length: TERMS }, () => new Float64Array(TERMS + 1));
  for (const { u, v, gray } of samples) {
    const terms = [1, u, v, u * u, u * v, v * v];
    for (let i = 0; i < TERMS; i++) {
      for (let j = 0; j < TERMS; j++) matrix[i]![j]! += terms[i]! * terms[j]!;
      matrix[i]![TERMS]! += terms[i]! * (gray - level);
    }
  }
  for (let i = 1; i < TERMS; i++) matrix[i]![i]! += REGULARIZATION;
  const [c, cu, cv, cuu, cuv, cvv] = solve(matrix);
  return [level + c!, cu!, cv!, cuu!, cuv!, cvv!];
}

/** Solves a positive definite system in place by Gaussian elimination. */
function solve(matrix: Float64Array[]): number[] {
  for (let i = 0; i < TERMS; i++) {
    const pivot = matrix[i]!;
    for (let row = i + 1; row < TERMS; row++) {
      const factor = matrix[row]![i]! / pivot[i]!;
      for (let j = i; j <= TERMS; j++) matrix[row]![j]! -= factor * pivot[j]!;
    }
  }
  const solution = new Array<number>(TERMS).fill(0);
  for (let i = TERMS - 1; i >= 0; i--) {
    let value = matrix[i]![TERMS]!;
    for (let j = i + 1; j < TERMS; j++) value -= matrix[i]![j]! * solution[j]!;
    solution[i] = value / matrix[i]![i]!;
  }
  return solution;
}

function renderSurface(surface: Surface, { width, height }: GrayImage): Float32Array {
  const levels = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const v = centered(y, height);
    for (let x = 0; x < width; x++) {
      const level = levelAt(surface, centered(x, width), v);
      levels[y * width + x] = Math.min(Math.max(level, 0), 255);
    }
  }
  return levels;
}
