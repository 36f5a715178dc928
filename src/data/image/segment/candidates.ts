import type { Box } from '../ink/ink-box.js';
import { inkToDigit } from '../digit/ink-to-digit.js';
import { boxAround, cropToParts } from './crop-to-parts.js';
import type { SegmentGroup } from './groups.js';
import type { Candidate } from './page.js';
import type { Sheet } from './sheet.js';

/** A digit has no more segments than this. */
const MAX_SEGMENTS = 6;

/** A digit is no wider than this, in line heights. */
const MAX_WIDTH = 1.5;

/**
 * Brings every run of segments that may be a digit into MNIST's form.
 *
 * @param sheet where the ink is
 * @param group what is read together
 * @param lineHeight how high digits are, in pixels
 * @param toOriginal turns a box into pixels of the original picture
 */
export function createCandidates(
  sheet: Sheet,
  group: SegmentGroup,
  lineHeight: number,
  toOriginal: (box: Box) => Box,
): Candidate[] {
  const { segments } = group;
  const candidates: Candidate[] = [];
  for (let from = 0; from < segments.length; from++) {
    const most = Math.min(segments.length, from + MAX_SEGMENTS);
    for (let to = from + 1; to <= most; to++) {
      const parts = segments.slice(from, to).map(({ part }) => part);
      const box = boxAround(parts.map((part) => part.box));
      if (to > from + 1 && box.width > MAX_WIDTH * lineHeight) break;
      const image = inkToDigit(cropToParts(sheet.image, sheet.labels, parts));
      if (image !== null) candidates.push({ from, to, box: toOriginal(box), image });
    }
  }
  return candidates;
}
