import { IMAGE_SIZE } from '../digit-image.js';
import type { Random } from '../random.js';

const CELLS = 4;
const NODES = CELLS + 1;
/** Pixels from one node to the next: about the size of a digit's bends. */
const CELL_PIXELS = IMAGE_SIZE / CELLS;

/** Displacements, in pixels, at the nodes of a coarse grid over the image. */
export interface ElasticGrid {
  /** The greatest displacement either way. */
  readonly boundPixels: number;
  /** Horizontal displacements, `5 x 5`, row-major. */
  readonly x: Float64Array;
  /** Vertical displacements, `5 x 5`, row-major. */
  readonly y: Float64Array;
}

/** Creates a grid that bends nothing yet. */
export function createElasticGrid(boundPixels: number): ElasticGrid {
  return { boundPixels, x: new Float64Array(NODES * NODES), y: new Float64Array(NODES * NODES) };
}

/** Draws every displacement anew, uniformly within the grid's bound. */
export function drawElasticGrid({ boundPixels, x, y }: ElasticGrid, random: Random): void {
  for (let node = 0; node < x.length; node++) {
    x[node] = random.between(-boundPixels, boundPixels);
    y[node] = random.between(-boundPixels, boundPixels);
  }
}

/**
 * Interpolates the displacements of one row of pixels.
 *
 * @param displacements `x` or `y` of a grid
 * @param y the row's index
 * @param scale what the displacements are multiplied by
 * @param row receives `IMAGE_SIZE` whole numbers
 */
export function interpolateRow(
  displacements: Float64Array,
  y: number,
  scale: number,
  row: Int32Array,
): void {
  const firstNode = Math.floor(y / CELL_PIXELS) * NODES;
  const below = (y % CELL_PIXELS) / CELL_PIXELS;
  let x = 0;
  for (let cell = 0; cell < CELLS; cell++) {
    const left = mixRows(displacements, firstNode + cell, below) * scale;
    const right = mixRows(displacements, firstNode + cell + 1, below) * scale;
    const step = (right - left) / CELL_PIXELS;
    for (let inCell = 0; inCell < CELL_PIXELS; inCell++) row[x++] = left + step * inCell;
  }
}

function mixRows(displacements: Float64Array, node: number, below: number): number {
  const above = displacements[node]!;
  return above + (displacements[node + NODES]! - above) * below;
}
