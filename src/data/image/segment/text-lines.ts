import type { Part } from './parts.js';
import { estimateDigitHeight } from './keep-strokes.js';
import { estimateSkew } from './skew.js';

/** Parts in a line of writing. */
export interface TextLine {
  /** In no particular order. */
  readonly parts: Part[];
  /** The height of its digits, in pixels. */
  readonly height: number;
}

/** Parts of at least this share of a usual digit's height make lines; smaller ones join them. */
const MAIN_HEIGHT = 0.4;

/** Parts of more than this may reach over several lines. */
const TALL_HEIGHT = 1.45;

/** Parts in one line share this much of the lower one's height. */
const MIN_OVERLAP = 0.45;

/** How many of its last parts say where a line is. */
const MEMORY = 3;

/** Writing smaller than this share of the usual height is no writing. */
const SMALLEST_WRITING = 0.2;

/** How far from its line a small part lies at most, as a share of its own height. */
const MAX_DISTANCE = 0.5;

/** How far into its line a tall part reaches at least, as a share of the line's height. */
const MIN_REACH = 0.3;

/**
 * Finds the lines of writing, top to bottom. They may rise or fall, be bent, and hold digits of
 * different sizes: from left to right, each part joins the line whose last parts it stands beside.
 */
export function findTextLines(parts: readonly Part[]): TextLine[] {
  const usual = estimateDigitHeight(parts);
  const isMain = ({ box }: Part): boolean =>
    box.height >= MAIN_HEIGHT * usual && box.height <= TALL_HEIGHT * usual;
  const mains = parts.filter(isMain);
  const skew = estimateSkew(mains);
  const rows = joinRows(trackRows(mains, skew));
  const others = parts.filter((part) => !isMain(part)).sort((a, b) => b.mass - a.mass);
  const left: Part[] = [];
  for (const part of others) {
    const row = findRowFor(part, rows, skew);
    if (row === null) left.push(part);
    else row.others.push(part);
  }
  // What stands alone may be a line of smaller or larger digits.
  for (const row of trackRows(
    left.filter(({ box }) => box.height >= SMALLEST_WRITING * usual),
    skew,
  )) {
    rows.push(row);
  }
  return rows
    .sort((a, b) => middleOf(a) - middleOf(b))
    .map(({ mains: main, others: small }) => ({
      parts: [...main.map(({ part }) => part), ...small],
      height: heightOf(main.map(({ part }) => part)),
    }));
}

/** A part and where it lies on the page once the page is straight. */
interface Placed {
  readonly part: Part;
  readonly top: number;
  readonly bottom: number;
}

interface Row {
  /** Left to right. */
  mains: Placed[];
  readonly others: Part[];
}

function place(part: Part, skew: number): Placed {
  const { x, y, width, height } = part.box;
  const top = y - skew * (x + width / 2);
  return { part, top, bottom: top + height };
}

function trackRows(parts: readonly Part[], skew: number): Row[] {
  const rows: Row[] = [];
  for (const part of parts.toSorted((a, b) => centerX(a) - centerX(b))) {
    const placed = place(part, skew);
    let best: Row | null = null;
    let bestOverlap = MIN_OVERLAP;
    for (const row of rows) {
      const overlap = overlapOf(placed, bandOf(row.mains.slice(-MEMORY)));
      if (overlap > bestOverlap) [best, bestOverlap] = [row, overlap];
    }
    if (best === null) rows.push({ mains: [placed], others: [] });
    else best.mains.push(placed);
  }
  return rows;
}

/** Joins rows that are one line: what began anew behind a digit that stood high or low. */
function joinRows(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  for (const row of rows.toSorted((a, b) => b.mains.length - a.mains.length)) {
    const home = joined.find((other) => {
      const near = nearestTo(other.mains, row.mains[0]!, MEMORY);
      return overlapOf(bandOf(row.mains), bandOf(near)) > 0.6;
    });
    if (home === undefined) joined.push(row);
    else {
      home.mains = [...home.mains, ...row.mains].sort((a, b) => centerX(a.part) - centerX(b.part));
    }
  }
  return joined;
}

/** The row that a small or tall part lies in or next to. */
function findRowFor(part: Part, rows: readonly Row[], skew: number): Row | null {
  const placed = place(part, skew);
  let best: Row | null = null;
  let nearest = Infinity;
  for (const row of rows) {
    const band = bandOf(nearestTo(row.mains, placed, MEMORY));
    const height = band.bottom - band.top;
    // A bar may lie a little above its line, not far from it; what is tall reaches well into it.
    const outside = Math.max(band.top - placed.bottom, placed.top - band.bottom);
    const reach = part.box.height < height ? MAX_DISTANCE * part.box.height : -MIN_REACH * height;
    if (outside > reach) continue;
    const distance =
      Math.abs((placed.top + placed.bottom) / 2 - (band.top + band.bottom) / 2) / height;
    if (distance < nearest) [best, nearest] = [row, distance];
  }
  return best;
}

function nearestTo(placed: readonly Placed[], to: Placed, count: number): Placed[] {
  const x = centerX(to.part);
  const distance = ({ part }: Placed): number => Math.abs(centerX(part) - x);
  return placed.toSorted((a, b) => distance(a) - distance(b)).slice(0, count);
}

interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** The mean of where parts lie. */
function bandOf(placed: readonly Placed[]): Band {
  let top = 0;
  let bottom = 0;
  for (const part of placed) {
    top += part.top / placed.length;
    bottom += part.bottom / placed.length;
  }
  return { top, bottom };
}

/** The shared height, as a share of the lower one's. */
function overlapOf(a: Band, b: Band): number {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared / Math.min(a.bottom - a.top, b.bottom - b.top);
}

function middleOf({ mains }: Row): number {
  const { top, bottom } = bandOf(mains);
  return (top + bottom) / 2;
}

function centerX({ box }: Part): number {
  return box.x + box.width / 2;
}

/** The median height, without what is lower than half of what most are. */
function heightOf(parts: readonly Part[]): number {
  const heights = parts.map(({ box }) => box.height).sort((a, b) => a - b);
  const high = heights[Math.floor(0.75 * (heights.length - 1))] ?? 0;
  const digits = heights.filter((height) => 2 * height >= high);
  return digits[Math.floor(digits.length / 2)] ?? high;
}
