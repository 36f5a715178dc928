import type { ChalkInstance } from 'chalk';
import { padVisible } from './visible-width.js';

/** A small grey picture with a line of text beneath. */
export interface Thumbnail {
  /** `width * height` bytes, row-major, 0 = background, 255 = ink. */
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** May hold colour codes. */
  readonly caption: string;
}

/** Where the thumbnails are to go. */
export interface ThumbnailPlace {
  /** Columns of the terminal. */
  readonly columns: number;
  readonly paint: ChalkInstance;
}

const GAP = 2;

/**
 * Draws pictures side by side, as many as fit, each with its caption beneath: ink is light on dark.
 * A character holds two pixels, one above the other. On a terminal with fewer than 256 colours,
 * shades become characters of more or less ink. Margins that are blank in all pictures are cut.
 */
export function formatThumbnails(
  thumbnails: readonly Thumbnail[],
  { columns, paint }: ThumbnailPlace,
): string {
  const crop = findSharedCrop(thumbnails);
  const width = crop.right - crop.left;
  const perRow = Math.max(Math.floor((columns + GAP) / (width + GAP)), 1);
  const blocks = thumbnails.map((thumbnail) => drawThumbnail(thumbnail, crop, paint));
  const rows: string[] = [];
  for (let start = 0; start < blocks.length; start += perRow) {
    rows.push(joinBlocks(blocks.slice(start, start + perRow), width));
  }
  return rows.join('\n\n');
}

/** The rows of a picture, and its caption as the last one. */
function drawThumbnail(thumbnail: Thumbnail, crop: Crop, paint: ChalkInstance): string[] {
  const { pixels, width, height, caption } = thumbnail;
  const at = (row: number, column: number): number =>
    row < Math.min(crop.bottom, height) && column < width ? (pixels[row * width + column] ?? 0) : 0;
  const lines: string[] = [];
  for (let row = crop.top; row < crop.bottom; row += 2) {
    const cells: Cell[] = [];
    for (let column = crop.left; column < crop.right; column++) {
      cells.push({ top: at(row, column), bottom: at(row + 1, column) });
    }
    lines.push(paint.level >= 2 ? paintCells(cells, paint) : shadeCells(cells));
  }
  return [...lines, padVisible(caption, crop.right - crop.left, 'center')];
}

/** Two pixels, one above the other. */
interface Cell {
  readonly top: number;
  readonly bottom: number;
}

/** Half blocks: the foreground is the upper pixel, the background the lower one. */
function paintCells(cells: readonly Cell[], paint: ChalkInstance): string {
  const shade = paint.level === 3 ? (grey: number) => grey : snapToGreyRamp;
  let line = '';
  let index = 0;
  while (index < cells.length) {
    const { top, bottom } = cells[index] ?? { top: 0, bottom: 0 };
    // One colour code for a run of equal cells keeps the output small.
    let end = index + 1;
    while (cells[end]?.top === top && cells[end]?.bottom === bottom) end++;
    const [fore, back] = [shade(top), shade(bottom)];
    line += paint.rgb(fore, fore, fore).bgRgb(back, back, back)('▀'.repeat(end - index));
    index = end;
  }
  return line;
}

/** The nearest grey that the 256-colour palette holds: 0, 8, 18, ... 238, 255. */
function snapToGreyRamp(grey: number): number {
  if (grey < 4) return 0;
  if (grey > 246) return 255;
  return Math.round((grey - 8) / 10) * 10 + 8;
}

// From no ink to full ink, evenly spaced by eye in common terminal fonts.
const shades = ' .:-=+*#%@';

function shadeCells(cells: readonly Cell[]): string {
  return cells
    .map(({ top, bottom }) => {
      const ink = (top + bottom) / 2 / 255;
      return shades.charAt(Math.ceil(ink * (shades.length - 1)));
    })
    .join('');
}

/** A part of all pictures, in pixels; `right` and `bottom` are the first that are cut. */
interface Crop {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The smallest box that holds the ink of all pictures; the largest picture when there is none. */
function findSharedCrop(thumbnails: readonly Thumbnail[]): Crop {
  let [left, top, right, bottom] = [Infinity, Infinity, 0, 0];
  for (const { pixels, width } of thumbnails) {
    pixels.forEach((pixel, index) => {
      if (pixel === 0) return;
      const [row, column] = [Math.floor(index / width), index % width];
      left = Math.min(left, column);
      top = Math.min(top, row);
      right = Math.max(right, column + 1);
      bottom = Math.max(bottom, row + 1);
    });
  }
  if (right > 0) return { left, top, right, bottom };
  return {
    left: 0,
    top: 0,
    right: Math.max(...thumbnails.map(({ width }) => width), 0),
    bottom: Math.max(...thumbnails.map(({ height }) => height), 0),
  };
}

function joinBlocks(blocks: readonly string[][], width: number): string {
  const height = Math.max(...blocks.map((block) => block.length));
  return Array.from({ length: height }, (_, row) =>
    blocks
      .map((block) => padVisible(block[row] ?? '', width))
      .join(' '.repeat(GAP))
      .trimEnd(),
  ).join('\n');
}
