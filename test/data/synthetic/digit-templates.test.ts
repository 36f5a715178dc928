import { describe, expect, it } from 'vitest';
import { normalizeDigit } from '../../../src/data/image/digit/normalize.js';
import { createRandom } from '../../../src/data/random.js';
import { digitTemplates } from '../../../src/data/synthetic/digit-templates.js';
import { drawHandwriting } from '../../../src/data/synthetic/handwriting.js';
import { createRenderer } from '../../../src/data/synthetic/render.js';
import { parseStroke } from '../../../src/data/synthetic/stroke-template.js';
import { writeDigit } from '../../../src/data/synthetic/write-digit.js';

const styles = digitTemplates.flatMap((templates, digit) =>
  templates.map((template) => ({ digit, ...template })),
);

describe('digitTemplates', () => {
  it('has several styles, with different names, for each of the ten digits', () => {
    expect(digitTemplates).toHaveLength(10);
    for (const templates of digitTemplates) {
      expect(templates.length).toBeGreaterThanOrEqual(5);
      expect(new Set(templates.map(({ style }) => style)).size).toBe(templates.length);
    }
  });

  it.each(styles)('$digit, $style: is well formed and leaves ink', ({ weight, strokes }) => {
    expect(weight).toBeGreaterThan(0);
    const points = strokes.map(parseStroke);
    for (const { x, y } of points) {
      expect(x.length).toBeGreaterThanOrEqual(3);
      for (const value of [...x, ...y]) {
        expect(value).toBeGreaterThanOrEqual(-0.2);
        expect(value).toBeLessThanOrEqual(1.1);
      }
    }
    for (let seed = 0; seed < 5; seed++) {
      const random = createRandom(seed);
      const handwriting = drawHandwriting(random);
      const paths = writeDigit(points, handwriting, random);
      const image = normalizeDigit(createRenderer()(paths, handwriting.pen))!;
      expect(image.filter((ink) => ink > 127).length).toBeGreaterThan(15);
    }
  });
});
