import { describe, expect, it } from 'vitest';
import { dropSpecks } from '../../../../src/data/image/digit/drop-specks.js';
import type { InkImage } from '../../../../src/data/image/ink/ink-image.js';

/** A picture of 60 x 60 with rectangles of ink: x, y, width, height and, if not full, the ink. */
function rectangles(...parts: Rectangle[]): InkImage {
  return rectanglesOn(60, ...parts);
}

type Rectangle = [number, number, number, number, number?];

function rectanglesOn(side: number, ...parts: Rectangle[]): InkImage {
  const ink = new Uint8Array(side * side);
  for (const [left, top, width, height, value = 255] of parts) {
    for (let y = top; y < top + height; y++) {
      ink.fill(value, y * side + left, y * side + left + width);
    }
  }
  return { width: side, height: side, ink };
}

describe('dropSpecks', () => {
  it('crops to the digit', () => {
    expect(dropSpecks(rectangles([20, 10, 5, 30]))).toMatchObject({ width: 5, height: 30 });
  });

  it('drops a speck', () => {
    const image = rectangles([20, 10, 5, 30], [50, 50, 2, 2]);
    expect(dropSpecks(image)).toMatchObject({ width: 5, height: 30 });
  });

  it('keeps a stroke of its own beside the digit', () => {
    const image = rectangles([20, 10, 5, 30], [28, 10, 8, 3]);
    expect(dropSpecks(image)).toMatchObject({ width: 16, height: 30 });
  });

  it('drops something large that is far away', () => {
    const image = rectangles([10, 10, 5, 30], [45, 15, 5, 15]);
    expect(dropSpecks(image)).toMatchObject({ width: 5, height: 30 });
  });

  it('keeps another character, wherever it is', () => {
    const image = rectangles([5, 10, 5, 30], [50, 15, 5, 20]);
    expect(dropSpecks(image)).toMatchObject({ width: 50, height: 30 });
  });

  it('drops a faint smudge', () => {
    const image = rectangles([20, 10, 5, 30], [27, 10, 10, 10, 60]);
    expect(dropSpecks(image)).toMatchObject({ width: 5, height: 30 });
  });

  it('prefers the digit to a larger thing that runs over the edge', () => {
    const image = rectangles([20, 10, 5, 30], [54, 0, 6, 60]);
    expect(dropSpecks(image)).toMatchObject({ width: 5, height: 30 });
  });

  it('takes ink at the edge when there is nothing else', () => {
    expect(dropSpecks(rectangles([0, 10, 5, 30]))).toMatchObject({ width: 5, height: 30 });
  });

  it('finds nothing in the end of a rule', () => {
    expect(dropSpecks(rectanglesOn(300, [100, 0, 2, 80]))).toBeNull();
    expect(dropSpecks(rectanglesOn(300, [100, 10, 2, 80]))).toMatchObject({ height: 80 });
    expect(dropSpecks(rectanglesOn(300, [100, 0, 8, 80]))).toMatchObject({ height: 80 });
  });

  it('finds nothing in specks alone', () => {
    expect(dropSpecks(rectangles([5, 5, 1, 1], [40, 40, 1, 1]))).toBeNull();
  });
});
