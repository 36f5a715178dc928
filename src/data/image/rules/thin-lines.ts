import type { InkImage } from '../ink/ink-image.js';

/** A line that goes down a picture, nearly upright, at most slightly bent. */
export interface ThinLine {
  /** Its first row. */
  readonly top: number;
  /** Its last row. */
  readonly bottom: number;
  /** Its middle in each row, from `top` to `bottom`, interpolated where something crosses it. */
  readonly middles: Float32Array;
  /** How many pixels wide it is, the median of its rows. */
  readonly thickness: number;
  /** How much ink a row of it has, in pixels of full ink, the median of its rows. */
  readonly weight: number;
}

/** The steepest slope of a line, in columns a row. */
const MAX_SLOPE = 0.15;

/** How fast a line's slope follows its bends. */
const SLOPE_MEMORY = 0.93;

/** How far a line may stray from straight, as a share of its length. */
const MAX_BEND = 0.02;

/** The share of its rows in which a line must be seen. */
export const MIN_SEEN = 0.4;

/** The longest gap, as a share of the picture's height: digits are written over the line. */
const MAX_GAP = 0.25;

/** Rows in which a line may be too pale to be seen; where more are missing, ink must cover it. */
const MAX_PALE_GAP = 6;

/** The share of a longer gap that ink must cover. */
const MIN_COVERED = 0.6;

/**
 * Finds the lines that go down a picture: runs of ink along the rows, no longer than a line is thick,
 * one below the other.
 *
 * @param image the picture; transpose it to find what goes across
 * @param minLength rows that a line must reach over
 * @param maxThickness columns that it may be wide
 */
export function findThinLines(
  image: InkImage,
  minLength: number,
  maxThickness: number,
): readonly ThinLine[] {
  const maxGap = Math.max(3, Math.round(MAX_GAP * image.height));
  const traces = traceRuns(image, maxThickness, maxGap);
  return traces
    .filter((trace) => isLine(trace, minLength))
    .map(toLine)
    .filter(isStraight);
}

/** A line while it grows: one entry for each row in which it was seen. */
interface Trace {
  readonly rows: number[];
  readonly middles: number[];
  readonly lengths: number[];
  readonly weights: number[];
  slope: number;
}

function traceRuns(image: InkImage, maxThickness: number, maxGap: number): Trace[] {
  const { width, height, ink } = image;
  const traces: Trace[] = [];
  /** The trace that was last seen in each column. */
  const owners = new Int32Array(width).fill(-1);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      if (ink[row + x] === 0) continue;
      const start = x;
      let weight = 0;
      while (x < width && ink[row + x] !== 0) weight += ink[row + x++]!;
      const length = x - start;
      if (length > maxThickness) continue;
      const middle = (start + x - 1) / 2;
      const found = findOwner(image, traces, owners, y, middle, maxGap);
      const trace = found === -1 ? createTrace() : traces[found]!;
      const id = found === -1 ? traces.push(trace) - 1 : found;
      extendTrace(trace, y, middle, length, weight / 255);
      owners[Math.round(middle)] = id;
    }
  }
  return traces;
}

function createTrace(): Trace {
  return { rows: [], middles: [], lengths: [], weights: [], slope: 0 };
}

function extendTrace(trace: Trace, y: number, middle: number, length: number, weight: number) {
  const lastRow = trace.rows.at(-1);
  if (lastRow !== undefined) {
    const slope = (middle - trace.middles.at(-1)!) / (y - lastRow);
    const follow = SLOPE_MEMORY * trace.slope + (1 - SLOPE_MEMORY) * slope;
    trace.slope = Math.min(Math.max(follow, -MAX_SLOPE), MAX_SLOPE);
  }
  trace.rows.push(y);
  trace.middles.push(middle);
  trace.lengths.push(length);
  trace.weights.push(weight);
}

/** The longest trace that goes on where this run is; -1 when none does. */
function findOwner(
  image: InkImage,
  traces: readonly Trace[],
  owners: Int32Array,
  y: number,
  middle: number,
  maxGap: number,
): number {
  const reach = Math.ceil(2 + MAX_SLOPE * maxGap);
  const from = Math.max(0, Math.round(middle) - reach);
  const to = Math.min(owners.length - 1, Math.round(middle) + reach);
  let best = -1;
  let bestLength = 0;
  for (let x = from; x <= to; x++) {
    const id = owners[x]!;
    if (id === -1) continue;
    const trace = traces[id]!;
    const length = trace.rows.length;
    const gap = y - trace.rows[length - 1]!;
    // A short trace has not shown its slope yet, and may not leap.
    if (gap > Math.min(maxGap, 2 + length)) owners[x] = -1;
    else if (gap > 0 && length > bestLength && goesOn(image, trace, gap, middle)) {
      best = id;
      bestLength = length;
    }
  }
  return best;
}

function goesOn(
  { width, ink }: InkImage,
  { rows, middles, slope }: Trace,
  gap: number,
  middle: number,
): boolean {
  const last = middles[middles.length - 1]!;
  if (Math.abs(last + slope * gap - middle) > 1.5 + 0.04 * gap) return false;
  if (gap <= MAX_PALE_GAP) return true;
  const row = rows[rows.length - 1]!;
  let covered = 0;
  for (let step = 1; step < gap; step++) {
    const x = Math.round(last + ((middle - last) * step) / gap);
    if (ink[(row + step) * width + x]! > 0) covered++;
  }
  return covered >= MIN_COVERED * (gap - 1);
}

function isLine({ rows }: Trace, minLength: number): boolean {
  const length = rows.at(-1)! - rows[0]! + 1;
  return length >= minLength && rows.length >= MIN_SEEN * length;
}

/** Whether a line strays from the chord between its ends only as far as paper bends. */
function isStraight({ middles }: ThinLine): boolean {
  const last = middles.length - 1;
  const first = middles[0]!;
  const slope = (middles[last]! - first) / Math.max(last, 1);
  const tolerance = 2 + MAX_BEND * last;
  return middles.every((middle, i) => Math.abs(middle - first - slope * i) <= tolerance);
}

function toLine({ rows, middles, lengths, weights }: Trace): ThinLine {
  const top = rows[0]!;
  const bottom = rows.at(-1)!;
  const all = new Float32Array(bottom - top + 1);
  for (let i = 0; i < rows.length; i++) {
    const end = rows[i + 1] ?? rows[i]! + 1;
    const step = ((middles[i + 1] ?? middles[i]!) - middles[i]!) / (end - rows[i]!);
    for (let y = rows[i]!; y < end; y++) all[y - top] = middles[i]! + step * (y - rows[i]!);
  }
  return { top, bottom, middles: all, thickness: middleOf(lengths), weight: middleOf(weights) };
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
