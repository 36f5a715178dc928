import { estimateStrokeWidth } from '../ink/stroke-width.js';
import { chooseCuts } from './choose-cuts.js';
import { cropToParts } from './crop-to-parts.js';
import { cutPart } from './cut-part.js';
import type { Part } from './parts.js';
import { findSeams, type Seam } from './seams.js';
import type { Sheet } from './sheet.js';
import type { TextLine } from './text-lines.js';
import { weightedMedian } from './weighted-median.js';

/** A piece of writing that is not taken apart any more. */
export interface Segment {
  readonly part: Part;
  /** How many stroke widths of ink it was cut from the segment before; null when it was not. */
  readonly cutFromLast: number | null;
}

/** Parts narrower than this, in line heights, are one digit or less. */
const NARROW = 0.5;

/** Parts wider than this, in line heights, may always be two. */
const WIDE = 0.8;

/** In between, parts are looked at that are wider than others in the line by this factor. */
const WIDER_THAN_OTHERS = 1.3;

/** What is wider than this, in line heights, is no writing, but a line that was drawn. */
const WIDEST = 12;

/** What was written with a pen wider than this, in line heights, is no writing either. */
const WIDEST_STROKE = 0.35;

/** Cuts the parts of a line that may be several touching digits, and orders all left to right. */
export function cutIntoSegments(sheet: Sheet, line: TextLine): Segment[] {
  const usualWidth = weightedMedian(
    line.parts.filter(({ box }) => 2 * box.height > line.height).map(({ box }) => [box.width, 1]),
    line.height,
  );
  const suspect = Math.min(
    Math.max(WIDER_THAN_OTHERS * usualWidth, NARROW * line.height),
    WIDE * line.height,
  );
  const runs = line.parts.map((part) => {
    const { width } = part.box;
    const isSuspect = width >= suspect && width <= WIDEST * line.height;
    return isSuspect ? cutWide(sheet, part, line.height) : [{ part, cutFromLast: null }];
  });
  return orderRuns(runs);
}

function cutWide(sheet: Sheet, part: Part, lineHeight: number): Segment[] {
  const ink = cropToParts(sheet.image, sheet.labels, [part]);
  const strokeWidth = Math.max(1, estimateStrokeWidth(ink));
  if (strokeWidth > WIDEST_STROKE * lineHeight) return [{ part, cutFromLast: null }];
  const cuts = chooseCuts(ink, findSeams(ink, lineHeight), lineHeight, strokeWidth);
  if (cuts.length === 0) return [{ part, cutFromLast: null }];
  const pieces = cutPart(sheet, part, cuts.length + 1, (x, y) => countLeftOf(cuts, x, y));
  const segments: Segment[] = [];
  // A seam that ran along another one leaves no ink between them.
  pieces.forEach((piece, i) => {
    if (piece === null) return;
    const crossing = i === 0 ? 0 : cuts[i - 1]!.crossing / strokeWidth;
    segments.push({ part: piece, cutFromLast: segments.length === 0 ? null : crossing });
  });
  return segments;
}

function countLeftOf(cuts: readonly Seam[], x: number, y: number): number {
  let count = 0;
  for (const { columns } of cuts) if (columns[y]! <= x) count++;
  return count;
}

/** Orders by centre, and keeps the pieces of one part together. */
function orderRuns(runs: readonly Segment[][]): Segment[] {
  const centerOf = (run: readonly Segment[]): number => {
    const left = Math.min(...run.map(({ part }) => part.box.x));
    const right = Math.max(...run.map(({ part }) => part.box.x + part.box.width));
    return left + right;
  };
  return runs.toSorted((a, b) => centerOf(a) - centerOf(b)).flat();
}
