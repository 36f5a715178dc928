import type { InkImage } from '../ink/ink-image.js';

/** A way through ink from top to bottom. */
export interface Seam {
  /** For each row, the first column that lies to the right of it. */
  readonly columns: Int32Array;
  /** How much ink it goes through, in pixels of full ink. */
  readonly crossing: number;
  /** The mean column where it goes through ink. */
  readonly center: number;
}

/** Rows that a line of writing has at most while seams are looked for. */
const WORKING_HEIGHT = 48;

/** How far a seam may wander to each side, in line heights. */
const REACH = 0.3;

/** The distance between the places where seams are looked for, in line heights. */
const STEP = 0.05;

/** What a step through nothing costs, in pixels of full ink: short ways are better. */
const STEP_COST = 0.02;

/** What a step aside costs more than one straight down. */
const SIDESTEP_COST = 0.03;

/**
 * Finds ways through touching digits: from every few columns the cheapest way down, which goes
 * around ink where it can, straight through it where it must, and slants as the writing does.
 *
 * @param image the ink of what touches, nothing else
 * @param lineHeight how high digits are, in pixels
 * @returns the seams, left to right, many of them nearly the same
 * @see Tseng and Lee, "Recognition-based handwritten Chinese character segmentation using a
 *   probabilistic Viterbi algorithm", 1999: curved ways found by dynamic programming
 */
export function findSeams(image: InkImage, lineHeight: number): Seam[] {
  const scale = Math.max(1, Math.floor(lineHeight / WORKING_HEIGHT));
  const grid = averageGrid(image, scale);
  const height = lineHeight / scale;
  const step = Math.max(1, Math.round(STEP * height));
  const reach = Math.max(1, Math.round(REACH * height));
  const seams: Seam[] = [];
  for (let start = step; start < grid.width; start += step) {
    const path = cheapestPath(grid, start, reach);
    seams.push(toSeam(path, grid, image, scale));
  }
  return seams;
}

interface Grid {
  readonly width: number;
  readonly height: number;
  /** Row-major: how much ink a cell has, in pixels of full ink. */
  readonly cells: Float32Array;
}

function averageGrid(image: InkImage, scale: number): Grid {
  const width = Math.ceil(image.width / scale);
  const height = Math.ceil(image.height / scale);
  const cells = new Float32Array(width * height);
  for (let y = 0; y < image.height; y++) {
    const row = Math.floor(y / scale) * width;
    for (let x = 0; x < image.width; x++) {
      cells[row + Math.floor(x / scale)]! += image.ink[y * image.width + x]!;
    }
  }
  // A way goes through one column of a cell, of all its rows.
  for (let i = 0; i < cells.length; i++) cells[i]! /= 255 * scale;
  return { width, height, cells };
}

/** The column of the cheapest way in each row; all of them lie within `reach` of `start`. */
function cheapestPath({ width, height, cells }: Grid, start: number, reach: number): Int32Array {
  const first = Math.max(0, start - reach);
  const columns = Math.min(width, start + reach + 1) - first;
  const costs = new Float32Array(columns * height);
  const steps = new Int8Array(columns * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < columns; x++) {
      const i = y * columns + x;
      const here = cells[y * width + first + x]! + STEP_COST;
      if (y === 0) {
        costs[i] = here;
        continue;
      }
      const above = i - columns;
      let best = costs[above]!;
      let side = 0;
      if (x > 0 && costs[above - 1]! + SIDESTEP_COST < best) {
        best = costs[above - 1]! + SIDESTEP_COST;
        side = -1;
      }
      if (x < columns - 1 && costs[above + 1]! + SIDESTEP_COST < best) {
        best = costs[above + 1]! + SIDESTEP_COST;
        side = 1;
      }
      costs[i] = best + here;
      steps[i] = side;
    }
  }
  const last = (height - 1) * columns;
  let x = 0;
  for (let i = 1; i < columns; i++) if (costs[last + i]! < costs[last + x]!) x = i;
  const path = new Int32Array(height);
  for (let y = height - 1; y >= 0; y--) {
    path[y] = first + x;
    x += steps[y * columns + x]!;
  }
  return path;
}

function toSeam(path: Int32Array, grid: Grid, image: InkImage, scale: number): Seam {
  let crossing = 0;
  let moment = 0;
  let sum = 0;
  path.forEach((x, y) => {
    const ink = grid.cells[y * grid.width + x]!;
    crossing += ink;
    moment += ink * x;
    sum += x;
  });
  const center = crossing > 0 ? moment / crossing : sum / path.length;
  const columns = Int32Array.from(
    { length: image.height },
    (_, y) => path[Math.floor(y / scale)]! * scale + Math.ceil(scale / 2),
  );
  return { columns, crossing, center: center * scale };
}
