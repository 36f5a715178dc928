import { eraseLine } from './erase-line.js';
import { findInkBlobs, type InkBlob } from '../ink/ink-blobs.js';
import type { InkImage } from '../ink/ink-image.js';
import { countThinRows } from './count-thin-rows.js';
import { findFrameSides } from './frame-sides.js';
import { estimateStrokeWidth } from '../ink/stroke-width.js';
import { findThinLines, MIN_SEEN, type ThinLine } from './thin-lines.js';
import { transposeInk } from '../ink/transpose-ink.js';

/** Pictures whose shorter side has fewer pixels are drawings, or crops of one digit. */
const MIN_PAGE_SIDE = 64;

/** The thickest rule, as a share of the picture's shorter side, and at least in pixels. */
const MAX_THICKNESS = 0.025;
const MIN_MAX_THICKNESS = 3;

/** The shortest line that is looked at, as a share of the picture's shorter side. */
const MIN_LENGTH = 0.12;

/** The part of the picture's length over which a rule goes from edge to edge. */
const SPANNING = 0.92;

/** The part of it over which the rules of a sheet go that does not fill the picture. */
const HALF = 0.45;

/** A rule has at most this share of the ink of a pen stroke across. */
const MAX_WEIGHT = 0.4;

/** Such a pale line is a rule when it is so many times as long as the writing is high. */
const PALE_LENGTH = 1.5;

/** Shorter pieces of a rule have at most so many times as much ink across as the others. */
const THICKER = 1.6;

/** Lines of a grid or of ruled paper are alike in length. */
const ALIKE = 0.85;

/** So many lines that are alike make a pattern. */
const PATTERN = 3;

/** How close to the picture's edge a line ends that goes on beyond it, as a share of the shorter side. */
const AT_EDGE = 0.02;

/** Less than this share of all ink is no writing. */
const MIN_WRITING = 0.03;

/**
 * Erases ruled lines, squares and printed boxes, and leaves the strokes that cross them. A line is
 * printed, not written, if it is paler or thinner than the pen, if both its ends lie beyond the
 * picture's edges, if it is one of several that are alike and longer than any digit, or if it is a side
 * of a box with writing inside. Everything else
 * that is straight, such as a 1 or the bar of a 7, stays.
 *
 * @returns a new picture; the same one when there is no rule
 */
export function eraseRules(image: InkImage): InkImage {
  const side = Math.min(image.width, image.height);
  if (side < MIN_PAGE_SIDE) return image;
  const maxThickness = Math.max(MIN_MAX_THICKNESS, Math.round(MAX_THICKNESS * side));
  const minLength = Math.max(24, MIN_LENGTH * side);
  // In most drawings the pen is too wide for any line to be a thin one.
  const thin = countThinRows(image, maxThickness);
  const leastSeen = MIN_SEEN * minLength;
  if (Math.max(thin.rows, thin.columns) < leastSeen) return image;
  const flipped = transposeInk(image);
  const down = findThinLines(image, minLength, maxThickness);
  const across = findThinLines(flipped, minLength, maxThickness);
  if (down.length + across.length === 0) return image;
  const rest = eraseLines(image, down, across);
  const writing = describeWriting(rest);
  const totalMass = massOf(image);
  const isWritten = writing.mass >= MIN_WRITING * totalMass;
  const chosen = new Set([
    ...chooseRules(down, image, writing, isWritten),
    ...chooseRules(across, flipped, writing, isWritten),
  ]);
  const usual = isWritten ? usualWeight(chosen, writing) : 0;
  const frames = isWritten ? findFrameSides(down, across, rest) : new Set<ThinLine>();
  const isRule = (line: ThinLine): boolean =>
    chosen.has(line) || frames.has(line) || line.weight <= THICKER * usual;
  const rules = [down.filter(isRule), across.filter(isRule)] as const;
  if (rules[0].length + rules[1].length === 0) return image;
  return eraseLines(image, ...rules);
}

/** Erases lines of both directions; twice, since where they cross one must make way for the other. */
function eraseLines(
  image: InkImage,
  down: readonly ThinLine[],
  across: readonly ThinLine[],
): InkImage {
  const upright = { ...image, ink: image.ink.slice() };
  for (const line of down) eraseLine(upright, line);
  const flipped = transposeInk(upright);
  for (const line of across) eraseLine(flipped, line);
  const result = transposeInk(flipped);
  for (const line of down) eraseLine(result, line);
  return result;
}

/** What is left on the page when all lines are gone. */
interface Writing {
  readonly mass: number;
  /** How high its larger pieces are, in pixels. */
  readonly height: number;
  /** The ink of a stroke across, in pixels of full ink. */
  readonly weight: number;
}

function describeWriting(image: InkImage): Writing {
  const { blobs } = findInkBlobs(image);
  const largest = blobs.reduce((most, { mass }) => Math.max(most, mass), 0);
  const pieces = blobs.filter(({ mass }) => mass >= largest / 10);
  const mass = pieces.reduce((sum, piece) => sum + piece.mass, 0);
  return { mass, height: typicalHeight(pieces, mass), weight: typicalWeight(image) };
}

/** The median of the pieces' heights, each counted by its ink. */
function typicalHeight(pieces: readonly InkBlob[], mass: number): number {
  const byHeight = pieces.toSorted((a, b) => a.box.height - b.box.height);
  let below = 0;
  for (const piece of byHeight) {
    below += piece.mass;
    if (2 * below >= mass) return Math.max(piece.box.height, piece.box.width / 2);
  }
  return 0;
}

function typicalWeight(image: InkImage): number {
  let sum = 0;
  let squares = 0;
  for (const value of image.ink) {
    sum += value;
    squares += value * value;
  }
  return sum === 0 ? 0 : (estimateStrokeWidth(image) * squares) / sum / 255;
}

function massOf({ ink }: InkImage): number {
  return ink.reduce((sum, value) => sum + value, 0) / 255;
}

/** Tells rules from strokes among the lines of one direction. */
function chooseRules(
  lines: readonly ThinLine[],
  { width, height: length }: InkImage,
  writing: Writing,
  isWritten: boolean,
): ReadonlySet<ThinLine> {
  const isPale = (line: ThinLine): boolean =>
    isWritten &&
    line.weight <= MAX_WEIGHT * writing.weight &&
    lengthOf(line) >= PALE_LENGTH * writing.height;
  const longest = lines.reduce((most, line) => Math.max(most, lengthOf(line)), 0);
  const isLong =
    longest >= SPANNING * length || longest >= Math.max(HALF * length, 3 * writing.height);
  const alike = lines.filter((line) => lengthOf(line) >= ALIKE * longest);
  const isPattern = isLong && alike.length >= PATTERN;
  const pattern = new Set(isPattern ? alike : []);
  return new Set(
    lines.filter((line) => isPale(line) || pattern.has(line) || isCutOff(line, width, length)),
  );
}

/** Whether a line ends at the picture's edge on both sides. */
function isCutOff({ top, bottom, middles }: ThinLine, width: number, height: number): boolean {
  const margin = Math.max(3, AT_EDGE * Math.min(width, height));
  const isOutside = (x: number, y: number): boolean =>
    Math.min(x, y, width - 1 - x, height - 1 - y) <= margin;
  return isOutside(middles[0]!, top) && isOutside(middles.at(-1)!, bottom);
}

/** How much ink rules have across, where they have clearly less than strokes; otherwise 0. */
function usualWeight(rules: ReadonlySet<ThinLine>, writing: Writing): number {
  if (rules.size < PATTERN) return 0;
  const weights = [...rules].map(({ weight }) => weight).sort((a, b) => a - b);
  const usual = weights[weights.length >> 1]!;
  return usual <= MAX_WEIGHT * writing.weight ? usual : 0;
}

function lengthOf({ top, bottom }: ThinLine): number {
  return bottom - top + 1;
}
