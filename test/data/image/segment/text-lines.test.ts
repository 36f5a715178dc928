import { describe, expect, it } from 'vitest';
import type { Part } from '../../../../src/data/image/segment/parts.js';
import { estimateSkew } from '../../../../src/data/image/segment/skew.js';
import { findTextLines } from '../../../../src/data/image/segment/text-lines.js';

/** A part of which only the box and the label matter. */
function part(label: number, x: number, y: number, width = 20, height = 40): Part {
  return { label, box: { x, y, width, height }, mass: (width * height) / 3, peak: 255 };
}

function labelsOf(parts: readonly Part[]): number[][] {
  return findTextLines(parts).map((line) => line.parts.map(({ label }) => label).sort());
}

/** Rows of parts whose labels count up, in reading order. */
function rows(count: number, perRow: number, at: (row: number, column: number) => number[]) {
  return Array.from({ length: count * perRow }, (_, i) => {
    const [x = 0, y = 0, width, height] = at(Math.floor(i / perRow), i % perRow);
    return part(i, x, y, width, height);
  });
}

describe('findTextLines', () => {
  it('follows lines that fall by more than their height', () => {
    const parts = rows(2, 8, (row, column) => [column * 45, row * 60 + column * 9]);
    expect(labelsOf(parts)).toEqual([
      [0, 1, 2, 3, 4, 5, 6, 7],
      [10, 11, 12, 13, 14, 15, 8, 9],
    ]);
  });

  it('follows a bent line', () => {
    const parts = rows(1, 12, (_, column) => [column * 40, 40 * Math.sin(column / 4)]);
    expect(labelsOf(parts)).toHaveLength(1);
  });

  it('keeps digits of different sizes in one line', () => {
    const parts = [part(0, 0, 0, 30, 60), part(1, 50, 25, 20, 30), part(2, 90, 0, 30, 60)];
    expect(labelsOf(parts)).toEqual([[0, 1, 2]]);
  });

  it('gives a bar to the line below which it does not lie', () => {
    const parts = [
      ...rows(2, 3, (row, column) => [column * 50, row * 60]),
      part(6, 50, 54, 18, 4), // the bar of a 5 in the second row
    ];
    expect(labelsOf(parts)).toEqual([
      [0, 1, 2],
      [3, 4, 5, 6],
    ]);
  });

  it('makes one line of what stands far apart', () => {
    expect(labelsOf([part(0, 0, 0), part(1, 900, 8), part(2, 1800, 0)])).toEqual([[0, 1, 2]]);
  });

  it('finds a line of writing that is much smaller than the rest', () => {
    const parts = [
      ...rows(1, 4, (_, column) => [column * 100, 0, 70, 120]),
      ...rows(1, 5, (_, column) => [column * 40, 180, 15, 30]).map((small, i) => ({
        ...small,
        label: 4 + i,
      })),
    ];
    expect(labelsOf(parts)).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7, 8],
    ]);
  });

  it('says how high the digits of each line are', () => {
    const parts = [
      part(0, 0, 0),
      part(1, 40, 0, 20, 44),
      part(2, 80, 0, 20, 42),
      part(3, 70, 36, 5, 5),
    ];
    expect(findTextLines(parts)[0]!.height).toBe(42);
  });

  it('has no lines without parts', () => {
    expect(findTextLines([])).toEqual([]);
  });
});

describe('estimateSkew', () => {
  it('is the slope of the lines', () => {
    const parts = rows(3, 6, (row, column) => [column * 50, row * 80 - column * 5]);
    expect(estimateSkew(parts)).toBeCloseTo(-0.1);
  });

  it('is zero for a column', () => {
    expect(estimateSkew(rows(6, 1, (row) => [3 * row, row * 60]))).toBe(0);
  });
});
