import type { Boundary } from './page.js';
import type { Segment } from './segments.js';

/** What is less than this apart, in line heights, may be one digit. */
const NEAR = 0.3;

/** Segments that are read together, left to right, and what lies between them. */
export interface SegmentGroup {
  readonly segments: readonly Segment[];
  readonly boundaries: readonly Boundary[];
}

/** Splits a line where there is so much room that no digit can reach across. */
export function groupSegments(segments: readonly Segment[], lineHeight: number): SegmentGroup[] {
  const groups: { segments: Segment[]; boundaries: Boundary[] }[] = [];
  let right = -Infinity;
  for (const [i, segment] of segments.entries()) {
    const { x, width } = segment.part.box;
    const group = groups.at(-1);
    const isApart = segment.cutFromLast === null && x - right > NEAR * lineHeight;
    if (group === undefined || isApart) groups.push({ segments: [segment], boundaries: [] });
    else {
      group.boundaries.push(boundaryBetween(segments[i - 1]!, segment, lineHeight));
      group.segments.push(segment);
    }
    right = Math.max(right, x + width);
  }
  return groups;
}

function boundaryBetween(before: Segment, after: Segment, lineHeight: number): Boundary {
  if (after.cutFromLast !== null) return { kind: 'cut', crossing: after.cutFromLast };
  const a = before.part.box;
  const b = after.part.box;
  const shared = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  return {
    kind: 'gap',
    width: -shared / lineHeight,
    overlap: Math.max(0, shared) / Math.min(a.width, b.width),
    height: Math.min(a.height, b.height) / lineHeight,
  };
}
