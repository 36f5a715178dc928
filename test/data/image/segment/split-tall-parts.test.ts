import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../src/data/image/ink/ink-box.js';
import { findParts } from '../../../../src/data/image/segment/parts.js';
import { createSheet } from '../../../../src/data/image/segment/sheet.js';
import { splitTallParts } from '../../../../src/data/image/segment/split-tall-parts.js';
import { findTextLines } from '../../../../src/data/image/segment/text-lines.js';

const WIDTH = 240;

/** Ovals that fill boxes on a page. */
function drawOvals(boxes: readonly Box[]) {
  const ink = new Uint8Array(WIDTH * 160);
  for (const { x, y, width, height } of boxes) {
    for (let row = y; row < y + height; row++) {
      for (let column = x; column < x + width; column++) {
        const u = (2 * (column - x) + 1) / width - 1;
        const v = (2 * (row - y) + 1) / height - 1;
        const distance = Math.hypot(u, v);
        if (distance <= 1 && distance > 0.75) ink[row * WIDTH + column] = 255;
      }
    }
  }
  return { width: WIDTH, height: 160, ink };
}

/** Two rows of three zeros; the one in the middle of the upper row reaches down to `bottom`. */
function heightsOf(bottom: number): number[][] {
  const boxes = [10, 90, 170].flatMap((x) => [
    { x, y: 10, width: 40, height: x === 90 ? bottom - 10 : 60 },
    { x, y: 80, width: 40, height: 60 },
  ]);
  const image = drawOvals(boxes);
  const found = findParts(image);
  const lines = splitTallParts(createSheet(image, found), findTextLines(found.parts));
  return lines.map(({ parts }) => parts.map(({ box }) => box.height));
}

describe('splitTallParts', () => {
  it('leaves lines that do not touch as they are', () => {
    expect(heightsOf(70)).toEqual([
      [60, 60, 60],
      [60, 60, 60],
    ]);
  });

  it('parts a digit from the one below that it touches', () => {
    const [upper = [], lower = []] = heightsOf(81);
    expect(upper).toHaveLength(3);
    expect(lower).toHaveLength(3);
    for (const height of [...upper, ...lower]) expect(Math.abs(height - 60)).toBeLessThan(15);
  });
});
