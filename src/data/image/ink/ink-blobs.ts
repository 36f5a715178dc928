import { findInkBox, type Box } from './ink-box.js';
import type { InkImage } from './ink-image.js';

/** Pixels with ink that hang together, diagonals included. */
export interface InkBlob {
  /** Its pixels have this value in {@link LabeledBlobs.labels}; from 1. */
  readonly label: number;
  /** How many pixels it has. */
  readonly area: number;
  /** The sum of its ink, in pixels of full ink. */
  readonly mass: number;
  /** The most ink that a pixel of it has, 1 to 255. */
  readonly peak: number;
  /** The box around it. */
  readonly box: Box;
}

/** A picture's blobs and which pixel belongs to which. */
export interface LabeledBlobs {
  /** One label for each pixel, row-major; 0 = no ink. */
  readonly labels: Int32Array;
  /** The blobs; the one with label n is at n - 1. */
  readonly blobs: readonly InkBlob[];
}

/**
 * Finds the 8-connected blobs of pixels with ink, in the order of their first pixels: row by row,
 * runs of ink are joined with those above that they touch.
 *
 * @param image the picture
 * @param least from which value on, 1 to 255, a pixel counts as ink
 * @see Rosenfeld and Pfaltz, "Sequential operations in digital picture processing", 1966
 */
export function findInkBlobs(image: InkImage, least = 1): LabeledBlobs {
  const runs = findRuns(image, least);
  const labels = new Int32Array(image.ink.length);
  const blobs: Growing[] = [];
  const blobOfRun: Growing[] = [];
  for (let run = 0; run < runs.starts.length; run++) {
    const first = firstOf(runs.parents, run);
    const blob = first === run ? createBlob(blobs.length + 1) : blobOfRun[first]!;
    if (first === run) blobs.push(blob);
    blobOfRun.push(blob);
    addRun(blob, image, labels, runs.starts[run]!, runs.ends[run]!);
  }
  return { labels, blobs: blobs.map(toBlob) };
}

/** Runs of ink along the rows, in the order of their pixels. */
interface Runs {
  /** The index of each run's first pixel. */
  readonly starts: readonly number[];
  /** The index after each run's last pixel. */
  readonly ends: readonly number[];
  /** An earlier run of the same blob for each run; itself for a blob's first. */
  readonly parents: number[];
}

function findRuns(image: InkImage, least: number): Runs {
  const { width, ink } = image;
  const starts: number[] = [];
  const ends: number[] = [];
  const parents: number[] = [];
  /** Of the row above, the first run that may still be touched, and the end of its runs. */
  let above = 0;
  let aboveEnd = 0;
  // Most of a page is bare.
  const box = findInkBox(image) ?? { x: 0, y: 0, width: 0, height: 0 };
  for (let y = box.y; y < box.y + box.height; y++) {
    let i = y * width + box.x;
    const rowEnd = i + box.width;
    const rowStart = starts.length;
    while (i < rowEnd) {
      if (ink[i]! < least) {
        i++;
        continue;
      }
      const start = i;
      while (i < rowEnd && ink[i]! >= least) i++;
      const run = starts.length;
      starts.push(start);
      ends.push(i);
      parents.push(run);
      // Diagonal neighbours touch as well.
      while (above < aboveEnd && ends[above]! + width < start) above++;
      for (let other = above; other < aboveEnd && starts[other]! + width <= i; other++) {
        join(parents, run, other);
      }
    }
    above = rowStart;
    aboveEnd = starts.length;
  }
  return { starts, ends, parents };
}

/** The first run of a run's blob. */
function firstOf(parents: Runs['parents'], run: number): number {
  let first = run;
  while (parents[first] !== first) first = parents[first]!;
  // What was walked once is never walked again.
  for (let i = run; i !== first;) {
    const next = parents[i]!;
    parents[i] = first;
    i = next;
  }
  return first;
}

function join(parents: Runs['parents'], a: number, b: number): void {
  const firstA = firstOf(parents, a);
  const firstB = firstOf(parents, b);
  if (firstA < firstB) parents[firstB] = firstA;
  else parents[firstA] = firstB;
}

/** A blob while its runs are added. */
interface Growing {
  readonly label: number;
  area: number;
  /** From 0 to 255 a pixel. */
  ink: number;
  peak: number;
  left: number;
  /** The column after the last one. */
  right: number;
  top: number;
  bottom: number;
}

function createBlob(label: number): Growing {
  return {
    label,
    area: 0,
    ink: 0,
    peak: 0,
    left: Number.MAX_SAFE_INTEGER,
    right: 0,
    top: -1,
    bottom: 0,
  };
}

function addRun(
  blob: Growing,
  { width, ink }: InkImage,
  labels: Int32Array,
  start: number,
  end: number,
): void {
  const { label } = blob;
  let sum = 0;
  let { peak } = blob;
  for (let i = start; i < end; i++) {
    const value = ink[i]!;
    labels[i] = label;
    sum += value;
    if (value > peak) peak = value;
  }
  const y = Math.floor(start / width);
  const left = start - y * width;
  const right = end - y * width;
  blob.area += end - start;
  blob.ink += sum;
  blob.peak = peak;
  if (left < blob.left) blob.left = left;
  if (right > blob.right) blob.right = right;
  if (blob.top === -1) blob.top = y;
  blob.bottom = y;
}

function toBlob({ label, area, ink, peak, left, right, top, bottom }: Growing): InkBlob {
  const box = { x: left, y: top, width: right - left, height: bottom - top + 1 };
  return { label, area, mass: ink / 255, peak, box };
}
