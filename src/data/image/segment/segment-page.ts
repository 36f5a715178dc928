import type { Box } from '../ink/ink-box.js';
import type { InkImage } from '../ink/ink-image.js';
import { scaleBox } from '../ink/scale-box.js';
import { createCandidates } from './candidates.js';
import { groupSegments } from './groups.js';
import { keepStrokes } from './keep-strokes.js';
import type { Line, Page } from './page.js';
import { reducePage } from './reduce-page.js';
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
  const { factor: reduction, image: reduced, found } = reducePage(image);
  const sheet = createSheet(reduced, found);
  const lines = splitTallParts(sheet, findTextLines(keepStrokes(found.parts, reduced)));
  const toOriginal = (box: Box): Box => enlargeBox(box, reduction, scale, image);
  return {
    lines: lines.map((line) => toLine(sheet, line, scale * reduction, toOriginal)),
  };
}

function toLine(sheet: Sheet, line: TextLine, scale: number, toOriginal: (box: Box) => Box): Line {
  const groups = groupSegments(cutIntoSegments(sheet, line), line.height);
  return {
    height: line.height * scale,
    groups: groups.map((group) => ({
      segments: group.segments.length,
      boundaries: group.boundaries,
      candidates: createCandidates(sheet, group, line.height, toOriginal),
    })),
  };
}

/** A box on the reduced picture as a box on the original one. */
function enlargeBox(
  { x, y, ...size }: Box,
  reduction: number,
  scale: number,
  image: InkImage,
): Box {
  const left = x * reduction;
  const top = y * reduction;
  // The reduced picture's last row and column may reach over the edge.
  const width = Math.min(size.width * reduction, image.width - left);
  const height = Math.min(size.height * reduction, image.height - top);
  return scaleBox({ x: left, y: top, width, height }, scale);
}
