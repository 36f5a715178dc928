import { cropToParts } from './crop-to-parts.js';
import { cutPart } from './cut-part.js';
import type { Part } from './parts.js';
import { findSeams, type Seam } from './seams.js';
import type { Sheet } from './sheet.js';
import { estimateStrokeWidth } from '../ink/stroke-width.js';
import { transposeInk } from '../ink/transpose-ink.js';
import type { TextLine } from './text-lines.js';

/** Only parts higher than this, in line heights, can reach into the next line. */
const TALL = 1.4;

/** A part reaches into a line when it covers this share of the line's height. */
const MIN_REACH = 0.5;

/** Lines that touch do so in this many stroke widths at most. */
const MAX_CROSSING = 4;

/** Away from the middle a cut must go through so much less ink, in pixels for each pixel away. */
const OFFSET_COST = 0.3;

/** How far above and below the middle between two lines a cut may lie, in line heights. */
const MAX_OFFSET = 0.35;

/**
 * Cuts parts that reach over two lines, where a digit touches the one below it, and gives each line
 * its piece.
 *
 * @param sheet its labels change
 * @param lines top to bottom
 */
export function splitTallParts(sheet: Sheet, lines: readonly TextLine[]): TextLine[] {
  const result = lines.map(({ parts, height }) => ({ parts: [...parts], height }));
  for (let i = 0; i < result.length; i++) {
    const line = result[i]!;
    for (const part of line.parts.filter(({ box }) => box.height > TALL * line.height)) {
      const other = [result[i - 1], result[i + 1]].find(
        (neighbor) => neighbor !== undefined && reachesInto(part, neighbor),
      );
      if (other === undefined || !reachesInto(part, line)) continue;
      const pieces = splitTall(sheet, part, line.height);
      if (pieces === null) continue;
      const [upper, lower] = other === result[i - 1] ? [other, line] : [line, other];
      line.parts.splice(line.parts.indexOf(part), 1);
      upper.parts.push(pieces[0]);
      lower.parts.push(pieces[1]);
    }
  }
  return result;
}

/** Whether a part covers much of the height at which the nearest other digits of a line stand. */
function reachesInto(part: Part, { parts, height }: TextLine): boolean {
  const distance = ({ box }: Part): number => Math.abs(box.x - part.box.x);
  const [nearest] = parts
    .filter((other) => other !== part && other.box.height > height / 2)
    .sort((a, b) => distance(a) - distance(b));
  if (nearest === undefined) return false;
  const { box } = nearest;
  const shared =
    Math.min(box.y + box.height, part.box.y + part.box.height) - Math.max(box.y, part.box.y);
  return shared >= MIN_REACH * Math.min(box.height, height);
}

function splitTall(sheet: Sheet, part: Part, lineHeight: number): [Part, Part] | null {
  const ink = cropToParts(sheet.image, sheet.labels, [part]);
  const middle = part.box.height / 2;
  const seams = findSeams(transposeInk(ink), lineHeight).filter(
    ({ center }) => Math.abs(center - middle) <= MAX_OFFSET * lineHeight,
  );
  const costOf = ({ crossing, center }: Seam): number =>
    crossing + OFFSET_COST * Math.abs(center - middle);
  const [best] = seams.sort((a, b) => costOf(a) - costOf(b));
  const limit = MAX_CROSSING * Math.max(1, estimateStrokeWidth(ink));
  if (best === undefined || best.crossing > limit) return null;
  const [upper, lower] = cutPart(sheet, part, 2, (x, y) => (best.columns[x]! <= y ? 1 : 0));
  return upper && lower ? [upper, lower] : null;
}
