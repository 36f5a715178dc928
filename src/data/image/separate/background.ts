import type { GrayImage } from '../gray/gray-image.js';
import { medianOf } from './median.js';

/** What a picture would look like without ink. */
export interface Background {
  /** The brightness of the bare paper at each pixel, row-major, 0 to 255. */
  readonly levels: Float32Array;
  /** The standard deviation of paper grain, sensor noise and compression, in grey levels. */
  readonly noise: number;
}

/** Samples along each axis: enough for a smooth surface, few enough to fit it many times. */
const SAMPLES = 48;

/** The outer share of the picture, on each side, in which paper is expected. */
const BORDER = 0.08;

/** Grey levels within which a sample is always taken for paper. */
const SURE_PAPER = 6;

const ROUNDS = 6;

/** A normal distribution's standard deviation, as a multiple of its median absolute deviation. */
const SIGMA_OF_MAD = 1.4826;

/** Points of a picture on a regular grid. */
interface Samples {
  readonly count: number;
  /** Horizontal positions, -1 to 1. */
  readonly u: Float64Array;
  /** Vertical positions, -1 to 1. */
  readonly v: Float64Array;
  readonly gray: Float64Array;
}

/**
 * Estimates the paper under the ink, dark or light: a surface of second degree, so that a lamp at
 * one side or a lens that darkens the corners is followed. It starts at the border's median and is
 * fitted again and again to what lies close to it, so that ink has no say.
 */
export function estimateBackground(image: GrayImage): Background {
  const samples = sampleGrid(image);
  let paper = borderOf(samples);
  let surface: Surface = Float64Array.of(medianOf(pick(samples.gray, paper), 255), 0, 0, 0, 0, 0);
  let noise = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const deviations = deviationsFrom(surface, samples);
    noise = SIGMA_OF_MAD * medianOf(pick(deviations, paper), 0);
    const tolerance = Math.max(3 * noise, SURE_PAPER);
    const nextPaper = indicesWhere(samples.count, (i) => deviations[i]! <= tolerance);
    // The surface is fitted to these already: nothing would change any more.
    if (round > 0 && areSame(nextPaper, paper)) break;
    paper = nextPaper;
    surface = fitSurface(samples, paper, surface);
  }
  return { levels: renderSurface(surface, image), noise };
}

function sampleGrid({ width, height, gray }: GrayImage): Samples {
  const columns = Math.min(width, SAMPLES);
  const rows = Math.min(height, SAMPLES);
  const count = columns * rows;
  const samples = {
    count,
    u: new Float64Array(count),
    v: new Float64Array(count),
    gray: new Float64Array(count),
  };
  for (let i = 0; i < count; i++) {
    const x = Math.floor((((i % columns) + 0.5) * width) / columns);
    const y = Math.floor(((Math.floor(i / columns) + 0.5) * height) / rows);
    samples.u[i] = centered(x, width);
    samples.v[i] = centered(y, height);
    samples.gray[i] = gray[y * width + x]!;
  }
  return samples;
}

function borderOf({ count, u, v }: Samples): Int32Array {
  return indicesWhere(count, (i) => Math.max(Math.abs(u[i]!), Math.abs(v[i]!)) > 1 - 2 * BORDER);
}

function deviationsFrom(surface: Surface, { count, u, v, gray }: Samples): Float64Array {
  const deviations = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    deviations[i] = Math.abs(gray[i]! - levelAt(surface, u[i]!, v[i]!));
  }
  return deviations;
}

function indicesWhere(count: number, isWanted: (index: number) => boolean): Int32Array {
  const indices = new Int32Array(count);
  let wanted = 0;
  for (let i = 0; i < count; i++) if (isWanted(i)) indices[wanted++] = i;
  return indices.subarray(0, wanted);
}

function areSame(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

function pick(values: Float64Array, indices: Int32Array): Float64Array {
  const picked = new Float64Array(indices.length);
  for (let i = 0; i < indices.length; i++) picked[i] = values[indices[i]!]!;
  return picked;
}

/** The position of a pixel's centre, -1 to 1. */
function centered(position: number, length: number): number {
  return (2 * position + 1) / length - 1;
}

/** The coefficients of 1, u, v, u^2, uv and v^2. */
type Surface = Float64Array;

function levelAt(surface: Surface, u: number, v: number): number {
  return (
    surface[0]! +
    surface[1]! * u +
    surface[2]! * v +
    surface[3]! * u * u +
    surface[4]! * u * v +
    surface[5]! * v * v
  );
}

const TERMS = 6;
const COLUMNS = TERMS + 1;

/** A pull towards a plain level, in samples: holds the terms that the samples say little about. */
const REGULARIZATION = 2;

/** Fits a surface by least squares to some of the samples; `base` when they are too few. */
function fitSurface(samples: Samples, indices: Int32Array, base: Surface): Surface {
  if (indices.length < TERMS) return base;
  const level = medianOf(pick(samples.gray, indices), base[0]!);
  const surface = solve(normalEquations(samples, indices, level));
  surface[0]! += level;
  return surface;
}

/** The normal equations of the differences from a level: one row a term, the right side last. */
function normalEquations(samples: Samples, indices: Int32Array, level: number): Float64Array {
  const matrix = new Float64Array(TERMS * COLUMNS);
  const terms = new Float64Array(COLUMNS);
  for (const index of indices) {
    const u = samples.u[index]!;
    const v = samples.v[index]!;
    terms[0] = 1;
    terms[1] = u;
    terms[2] = v;
    terms[3] = u * u;
    terms[4] = u * v;
    terms[5] = v * v;
    terms[TERMS] = samples.gray[index]! - level;
    for (let i = 0; i < TERMS; i++) {
      const term = terms[i]!;
      for (let j = i; j < COLUMNS; j++) matrix[i * COLUMNS + j]! += term * terms[j]!;
    }
  }
  for (let i = 1; i < TERMS; i++) {
    matrix[i * COLUMNS + i]! += REGULARIZATION;
    for (let j = 0; j < i; j++) matrix[i * COLUMNS + j] = matrix[j * COLUMNS + i]!;
  }
  return matrix;
}

/** Solves a positive definite system in place by Gaussian elimination. */
function solve(matrix: Float64Array): Float64Array {
  const at = (row: number, column: number): number => matrix[row * COLUMNS + column]!;
  for (let i = 0; i < TERMS; i++) {
    for (let row = i + 1; row < TERMS; row++) {
      const factor = at(row, i) / at(i, i);
      for (let j = i; j < COLUMNS; j++) matrix[row * COLUMNS + j]! -= factor * at(i, j);
    }
  }
  const solution = new Float64Array(TERMS);
  for (let i = TERMS - 1; i >= 0; i--) {
    let value = at(i, TERMS);
    for (let j = i + 1; j < TERMS; j++) value -= at(i, j) * solution[j]!;
    solution[i] = value / at(i, i);
  }
  return solution;
}

function renderSurface(surface: Surface, { width, height }: GrayImage): Float32Array {
  const levels = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const v = centered(y, height);
    for (let x = 0; x < width; x++) {
      const level = levelAt(surface, centered(x, width), v);
      levels[y * width + x] = level < 0 ? 0 : level > 255 ? 255 : level;
    }
  }
  return levels;
}
