import { magma } from '../../pixels/magma.js';
import type { Raster } from '../../pixels/raster.js';

/** How the maps of a layer lie side by side, in pixels of the screen. */
export interface MapGrid {
  readonly count: number;
  /** The size of one map, in values. */
  readonly mapHeight: number;
  readonly mapWidth: number;
  /** How many pixels a value is wide and high. */
  readonly scale: number;
  readonly columns: number;
  readonly rows: number;
  readonly gap: number;
}

/** A place in the grid, in pixels. */
export interface MapBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** All maps of a layer cover about as many pixels as this, so that no layer takes the page. */
const LARGEST_AREA = 120_000;

/** Where there is little room, they cover an area about as high as this. */
const HEIGHT = 160;

/** How many pixels a map is wide and high, at least and at most. */
const SMALLEST_MAP = 20;
const LARGEST_MAP = 56;

const GAP = 3;

/**
 * Lays out the maps of a layer: whole pixels for each value, as many maps in a row as fit.
 *
 * @param shape `[height, width, channels]`; or `[units]`, each of which is a map of one value
 * @param availableWidth in pixels
 */
export function layoutMaps(shape: readonly number[], availableWidth: number): MapGrid {
  const [mapHeight = 1, mapWidth = 1, count = 1] = shape.length === 3 ? shape : [1, 1, shape[0]];
  const isSingle = mapHeight * mapWidth === 1;
  const scale = isSingle
    ? unitSize(count)
    : Math.max(1, Math.round(mapSize(count, availableWidth) / Math.max(mapHeight, mapWidth)));
  const gap = isSingle && scale < 16 ? 1 : GAP;
  const fitting = Math.floor((availableWidth + gap) / (mapWidth * scale + gap));
  const columns = Math.min(count, Math.max(1, fitting));
  return { count, mapHeight, mapWidth, scale, columns, rows: Math.ceil(count / columns), gap };
}

/** The more maps, the smaller each. */
function mapSize(count: number, availableWidth: number): number {
  const area = Math.min(LARGEST_AREA, availableWidth * HEIGHT);
  return clamp(Math.sqrt(area / count) - GAP, SMALLEST_MAP, LARGEST_MAP);
}

/** Many units are shown small, few large enough to point at. */
function unitSize(count: number): number {
  if (count <= 64) return 24;
  return count <= 512 ? 14 : 7;
}

/** Where a map lies. */
export function boxOfMap(grid: MapGrid, index: number): MapBox {
  const width = grid.mapWidth * grid.scale;
  const height = grid.mapHeight * grid.scale;
  return {
    x: (index % grid.columns) * (width + grid.gap),
    y: Math.floor(index / grid.columns) * (height + grid.gap),
    width,
    height,
  };
}

/** How large the grid is as a whole. */
export function sizeOfGrid(grid: MapGrid): { readonly width: number; readonly height: number } {
  const { width, height } = boxOfMap(grid, 0);
  return {
    width: grid.columns * (width + grid.gap) - grid.gap,
    height: grid.rows * (height + grid.gap) - grid.gap,
  };
}

/** The map nearest to a point; the last one for points behind it. */
export function mapAt(grid: MapGrid, x: number, y: number): number {
  const { width, height } = boxOfMap(grid, 0);
  const column = clamp(Math.floor(x / (width + grid.gap)), 0, grid.columns - 1);
  const row = clamp(Math.floor(y / (height + grid.gap)), 0, grid.rows - 1);
  return Math.min(row * grid.columns + column, grid.count - 1);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/**
 * Paints the maps, light for large values; the gaps stay transparent.
 *
 * @param values one byte for each value: map after map, each row by row
 */
export function rasterizeMaps(values: Uint8Array, grid: MapGrid): Raster {
  const { width, height } = sizeOfGrid(grid);
  const image = new Uint32Array(width * height);
  const { mapHeight, mapWidth, scale } = grid;
  for (let index = 0; index < grid.count; index++) {
    const box = boxOfMap(grid, index);
    const start = index * mapHeight * mapWidth;
    for (let y = 0; y < box.height; y++) {
      const row = start + Math.floor(y / scale) * mapWidth;
      const to = (box.y + y) * width + box.x;
      for (let x = 0; x < mapWidth; x++) {
        const colour = COLOURS[values[row + x] ?? 0] ?? 0;
        image.fill(colour, to + x * scale, to + (x + 1) * scale);
      }
    }
  }
  return { width, height, rgba: new Uint8ClampedArray(image.buffer) };
}

/** Each byte's colour as the four bytes of an opaque pixel, in whatever order this machine has. */
const COLOURS = new Uint32Array(
  Uint8Array.from(Array.from({ length: 256 }, (_, byte) => [...magma(byte / 255), 255]).flat())
    .buffer,
);
