import type { Box } from '../ink-box.js';
import type { InkImage } from '../ink-image.js';
import { averageInk } from './average-ink.js';
import { createCandidates } from './candidates.js';
import { chooseReduction } from './choose-reduction.js';
import { groupSegments } from './groups.js';
import { keepStrokes } from './keep-strokes.js';
import type { Line, Page } from './page.js';
import { findParts } from './parts.js';
import { cutIntoSegments } from './segments.js';
import { createSheet, type Sheet } from './sheet.js';
import { splitTallParts } from './split-tall-parts.js';
import { findTextLines, type TextLine } from './text-lines.js';

/**
 * Takes a page of writing apart: into strokes, lines, groups, and everything in them that may be a
 * digit. Which of it is one is for a network to say.
 *
 * @param image the ink of the page and nothing else
 * @param scale pixels of the original picture for each pixel of `image`
 */
export function segmentPage(image: InkImage, scale = 1): Page {
  const reduction = chooseReduction(image);
  const reduced = averageInk(image, reduction);
  const found = findParts(reduced);
  const sheet = createSheet(reduced, found);
  const lines = splitTallParts(sheet, findTextLines(keepStrokes(found.parts)));
  return { lines: lines.map((line) => toLine(sheet, line, scale * reduction)) };
}

function toLine(sheet: Sheet, line: TextLine, scale: number): Line {
  const groups = groupSegments(cutIntoSegments(sheet, line), line.height);
  return {
    height: line.height * scale,
    groups: groups.map((group) => ({
      segments: group.segments.length,
      boundaries: group.boundaries,
      candidates: createCandidates(sheet, group, line.height, (box) => enlarge(box, scale)),
    })),
  };
}

function enlarge({ x, y, width, height }: Box, scale: number): Box {
  const left = Math.round(x * scale);
  const top = Math.round(y * scale);
  return {
    x: left,
    y: top,
    width: Math.max(1, Math.round((x + width) * scale) - left),
    height: Math.max(1, Math.round((y + height) * scale) - top),
  };
}
