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
 * shades become characters of more or less ink. Blank margins that all pictures share are cut.
 */
export function formatThumbnails(
  thumbnails: readonly Thumbnail[],
  { columns, paint }: ThumbnailPlace,
): string {
  const margin = sharedMargin(thumbnails);
  const widest = Math.max(...thumbnails.map(({ width }) => width - 2 * margin), 1);
  const perRow = Math.max(Math.floor((columns + GAP) / (widest + GAP)), 1);
  const blocks = thumbnails.map((thumbnail) => drawThumbnail(thumbnail, margin, paint));
  const rows: string[] = [];
  for (let start = 0; start < blocks.length; start += perRow) {
    rows.push(joinBlocks(blocks.slice(start, start + perRow), widest));
  }
  return rows.join('\n\n');
}

/** The rows of a picture, and its caption as the last one. */
function drawThumbnail(thumbnail: Thumbnail, margin: number, paint: ChalkInstance): string[] {
  const { pixels, width, height, caption } = thumbnail;
  const lines: string[] = [];
  for (let row = margin; row < height - margin; row += 2) {
    const cells: Cell[] = [];
    for (let column = margin; column < width - margin; column++) {
      const isLast = row + 1 >= height - margin;
      cells.push({
        top: pixels[row * width + column] ?? 0,
        bottom: isLast ? 0 : (pixels[(row + 1) * width + column] ?? 0),
      });
    }
    lines.push(paint.level >= 2 ? paintCells(cells, paint) : shadeCells(cells));
  }
  return [...lines, padVisible(caption, width - 2 * margin, 'center')];
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

/** How many rows and columns on every side are background in all pictures; an even number of rows. */
function sharedMargin(thumbnails: readonly Thumbnail[]): number {
  let margin = Infinity;
  for (const { pixels, width, height } of thumbnails) {
    pixels.forEach((pixel, index) => {
      if (pixel === 0) return;
      const row = Math.floor(index / width);
      const column = index % width;
      margin = Math.min(margin, row, column, height - 1 - row, width - 1 - column);
    });
  }
  // One blank row or column stays, as a frame.
  return Number.isFinite(margin) ? Math.max(margin - 1, 0) : 0;
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
