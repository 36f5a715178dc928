import { describe, expect, it } from 'vitest';
import { annotatePicture, type Mark } from '../../../src/report/annotation/annotate-picture.js';
import type { Canvas, Color } from '../../../src/report/annotation/canvas.js';

function plain(width: number, height: number, level: number): Canvas {
  return { width, height, rgb: new Uint8Array(width * height * 3).fill(level) };
}

function mark(answer: string, isSure = true): Mark {
  return { answer, isSure, box: { x: 150, y: 200, width: 100, height: 150 } };
}

/** How many pixels are of about this colour. */
function countOf({ rgb }: Canvas, [red, green, blue]: Color, tolerance = 40): number {
  let count = 0;
  for (let i = 0; i < rgb.length; i += 3) {
    const distance = Math.max(
      Math.abs(rgb[i]! - red),
      Math.abs(rgb[i + 1]! - green),
      Math.abs(rgb[i + 2]! - blue),
    );
    if (distance <= tolerance) count++;
  }
  return count;
}

const GREEN: Color = [60, 230, 110];
const ORANGE: Color = [255, 170, 40];
const DARK: Color = [10, 10, 20];

describe('annotatePicture', () => {
  it.each([0, 128, 255])(
    'is seen on a ground of level %i: bright lines with a dark rim',
    (level) => {
      const drawn = annotatePicture(plain(600, 500, level), [mark('7')]);
      expect(countOf(drawn, GREEN)).toBeGreaterThan(600);
      if (level > 0) expect(countOf(drawn, DARK)).toBeGreaterThan(200);
    },
  );

  it('tells what is sure from what is not', () => {
    const drawn = annotatePicture(plain(600, 500, 255), [mark('7', false)]);
    expect(countOf(drawn, GREEN)).toBe(0);
    expect(countOf(drawn, ORANGE)).toBeGreaterThan(600);
  });

  it('leaves the picture that it is given, and what lies in the box, as they are', () => {
    const picture = plain(600, 500, 255);
    const { rgb, width } = annotatePicture(picture, [mark('3')]);
    expect(picture.rgb.every((value) => value === 255)).toBe(true);
    for (let y = 205; y < 345; y++) {
      expect(rgb.subarray(3 * (y * width + 155), 3 * (y * width + 245)).includes(10)).toBe(false);
    }
  });

  it('writes every digit in another way', () => {
    const pictures = Array.from('0123456789?', (digit) =>
      Buffer.from(annotatePicture(plain(600, 500, 255), [mark(digit)]).rgb).toString('base64'),
    );
    expect(new Set(pictures).size).toBe(11);
  });

  it('enlarges a small picture, so that there is room for a label', () => {
    const box = { x: 4, y: 4, width: 20, height: 20 };
    const drawn = annotatePicture(plain(28, 28, 0), [{ answer: '2', isSure: true, box }]);
    expect(drawn.width).toBeGreaterThanOrEqual(300);
    expect(drawn.height).toBe(drawn.width);
    expect(countOf(drawn, GREEN)).toBeGreaterThan(200);
  });

  it('draws what reaches over the edges as far as there is a picture', () => {
    const box = { x: -20, y: -20, width: 700, height: 600 };
    const drawn = annotatePicture(plain(600, 500, 255), [{ answer: '12', isSure: true, box }]);
    expect(drawn.rgb).toHaveLength(600 * 500 * 3);
  });
});
