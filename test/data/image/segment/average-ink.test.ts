import { expect, it } from 'vitest';
import { averageInk } from '../../../../src/data/image/segment/average-ink.js';
import { reducePage } from '../../../../src/data/image/segment/reduce-page.js';
import { writePage } from './write-page.js';

it('averages whole squares, and what there is of the squares at the edges', () => {
  const image = { width: 3, height: 3, ink: Uint8Array.of(0, 100, 200, 100, 200, 40, 80, 0, 255) };
  expect(averageInk(image, 2)).toEqual({
    width: 2,
    height: 2,
    ink: Uint8Array.of(100, 60, 20, 64),
  });
});

it('returns the picture itself when there is nothing to average', () => {
  const image = { width: 1, height: 1, ink: Uint8Array.of(7) };
  expect(averageInk(image, 1)).toBe(image);
});

it.each([60, 100, 200, 300, 450])(
  'leaves digits of %i pixels at least 96 pixels high',
  (height) => {
    const { image, digits } = writePage({ lines: ['3869'], height, unevenness: 0 });
    const reduction = reducePage(image).factor;
    const highest = Math.max(...digits.map(({ box }) => box.height));
    if (height < 96) expect(reduction).toBe(1);
    else expect(highest / reduction).toBeGreaterThanOrEqual(90);
    expect(highest / reduction).toBeLessThan(2.2 * 96);
  },
);
