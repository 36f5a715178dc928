import { describe, expect, it } from 'vitest';
import type { InkImage } from '../../../../src/data/image/ink/ink-image.js';
import { findParts } from '../../../../src/data/image/segment/parts.js';

/** One character a pixel: `.` nothing, `-` faint, `#` full ink. */
function draw(...rows: string[]): InkImage {
  const levels = new Map([
    ['.', 0],
    ['-', 40],
    ['#', 255],
  ]);
  const ink = Uint8Array.from(rows.join(''), (character) => levels.get(character)!);
  return { width: rows[0]!.length, height: rows.length, ink };
}

describe('findParts', () => {
  it('joins ink that touches at a corner', () => {
    expect(findParts(draw('#..', '.#.', '..#')).parts).toHaveLength(1);
  });

  it('does not join strokes through the blur between them, but gives each its side of it', () => {
    const { labels, parts } = findParts(draw('.#--#.', '.#--#.'));
    expect(parts.map(({ box }) => box)).toEqual([
      { x: 1, y: 0, width: 2, height: 2 },
      { x: 3, y: 0, width: 2, height: 2 },
    ]);
    expect([...labels.subarray(0, 6)]).toEqual([0, 1, 1, 2, 2, 0]);
  });

  it('takes no notice of what is faint throughout', () => {
    expect(findParts(draw('---', '---')).parts).toEqual([]);
  });

  it('measures the ink', () => {
    const [part] = findParts(draw('##', '#-')).parts;
    expect(part!.mass).toBeCloseTo(3 + 40 / 255);
    expect(part!.peak).toBe(255);
  });
});
