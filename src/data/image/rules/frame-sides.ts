import type { Box } from '../ink/ink-box.js';
import type { InkImage } from '../ink/ink-image.js';
import type { ThinLine } from './thin-lines.js';

/** How far the corners of a printed box may be from each other, as a share of its longer side. */
const CORNER = 0.1;

/** How far from parallel, or from a right angle, a printed box may be; a photo is never quite flat. */
const MAX_ANGLE = 0.07;

/** The margin inside a box, as a share of its sides, in which nothing counts: its own corners. */
const MARGIN = 0.1;

/** How many times as much ink across one line has as another that is printed like it. */
const SAME_MAKE = 2;

/** What is inside a box has at least this share of the ink that its outline would have. */
const MIN_INSIDE = 0.15;

/**
 * Finds the sides of printed boxes: two lines down, and at least one line across between their upper
 * or their lower ends, around something written; and what else lies along such a box's sides and is as
 * thin.
 *
 * @param down lines that go down
 * @param across lines that go across, found in the transposed picture
 * @param writing the picture without all these lines
 */
export function findFrameSides(
  down: readonly ThinLine[],
  across: readonly ThinLine[],
  writing: InkImage,
): ReadonlySet<ThinLine> {
  const sides = new Set<ThinLine>();
  for (const frame of findFrames(down, across)) {
    if (!hasInside(frame, writing)) continue;
    const { x, y, width, height, weight } = frame;
    const tolerance = toleranceOf(width, height);
    const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance;
    for (const line of down) {
      if (line.weight > SAME_MAKE * weight) continue;
      const middle = line.middles[line.middles.length >> 1]!;
      const isWithin = line.top >= y - tolerance && line.bottom <= y + height + tolerance;
      if (isWithin && (isNear(middle, x) || isNear(middle, x + width))) sides.add(line);
    }
    for (const line of across) {
      if (line.weight > SAME_MAKE * weight) continue;
      const middle = line.middles[line.middles.length >> 1]!;
      const isWithin = line.top >= x - tolerance && line.bottom <= x + width + tolerance;
      if (isWithin && (isNear(middle, y) || isNear(middle, y + height))) sides.add(line);
    }
  }
  return sides;
}

/** A printed box. */
interface Frame extends Box {
  /** The ink of its thinnest side, across. */
  readonly weight: number;
}

/** Two sides and the one between them, in any of the four directions. */
function findFrames(down: readonly ThinLine[], across: readonly ThinLine[]): Frame[] {
  const transpose = ({ x, y, width, height, weight }: Frame): Frame => {
    return { x: y, y: x, width: height, height: width, weight };
  };
  return [...findOpenFrames(down, across), ...findOpenFrames(across, down).map(transpose)];
}

function findOpenFrames(down: readonly ThinLine[], across: readonly ThinLine[]): Frame[] {
  const frames: Frame[] = [];
  for (const line of across) {
    const left = down.filter((side) => isCorner(side, line, line.top, line.middles[0]!));
    const right = down.filter((side) => isCorner(side, line, line.bottom, line.middles.at(-1)!));
    for (const a of left) {
      const b = right.find((side) => areAlike(a, side) && side.middles[0]! > a.middles[0]! + 12);
      if (b === undefined) continue;
      const weights = [line.weight, a.weight, b.weight];
      const weight = Math.min(...weights);
      if (Math.max(...weights) > SAME_MAKE * weight) continue;
      const [x, y] = [a.middles[0]!, Math.min(a.top, b.top)];
      const bottom = Math.max(a.bottom, b.bottom);
      frames.push({ x, y, width: b.middles[0]! - x, height: bottom - y, weight });
    }
  }
  return frames;
}

/** Whether a line that goes down begins or ends where a line across does. */
function isCorner(side: ThinLine, line: ThinLine, x: number, y: number): boolean {
  const tolerance = toleranceOf(lengthOf(side), lengthOf(line));
  const meets = (ownX: number, ownY: number): boolean =>
    Math.abs(ownX - x) <= tolerance && Math.abs(ownY - y) <= tolerance;
  // In a box that is turned a little, one direction leans as far to the left as the other goes up.
  if (Math.abs(slopeOf(side) + slopeOf(line)) > MAX_ANGLE) return false;
  return meets(side.middles[0]!, side.top) || meets(side.middles.at(-1)!, side.bottom);
}

/** Whether two sides of a box stand next to each other. */
function areAlike(a: ThinLine, b: ThinLine): boolean {
  const tolerance = toleranceOf(lengthOf(a), lengthOf(b));
  return (
    Math.abs(a.top - b.top) <= tolerance &&
    Math.abs(a.bottom - b.bottom) <= tolerance &&
    Math.abs(slopeOf(a) - slopeOf(b)) <= MAX_ANGLE
  );
}

/** Columns a row. */
function slopeOf({ middles }: ThinLine): number {
  return (middles.at(-1)! - middles[0]!) / middles.length;
}

function toleranceOf(a: number, b: number): number {
  return 4 + CORNER * Math.max(a, b);
}

function lengthOf({ top, bottom }: ThinLine): number {
  return bottom - top + 1;
}

/** Whether something is written inside. */
function hasInside({ x, y, width, height }: Box, image: InkImage): boolean {
  const left = Math.max(0, Math.ceil(x + MARGIN * width));
  const right = Math.min(image.width, Math.floor(x + (1 - MARGIN) * width));
  const top = Math.max(0, Math.ceil(y + MARGIN * height));
  const bottom = Math.min(image.height, Math.floor(y + (1 - MARGIN) * height));
  let ink = 0;
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) ink += image.ink[row * image.width + column]!;
  }
  return ink / 255 >= MIN_INSIDE * (width + height);
}
