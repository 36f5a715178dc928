import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../../../src/data/synthetic/outliers/glyph.js';
import { doodles } from '../../../../src/data/synthetic/outliers/glyphs/doodles.js';
import { lowerCaseLetters } from '../../../../src/data/synthetic/outliers/glyphs/lower-case-letters.js';
import { outlines } from '../../../../src/data/synthetic/outliers/glyphs/outlines.js';
import { symbols } from '../../../../src/data/synthetic/outliers/glyphs/symbols.js';
import { upperCaseLetters } from '../../../../src/data/synthetic/outliers/glyphs/upper-case-letters.js';
import { parseStroke } from '../../../../src/data/synthetic/stroke-template.js';

const groups: readonly (readonly [string, readonly Glyph[]])[] = [
  ['letters', [...upperCaseLetters, ...lowerCaseLetters]],
  ['symbols', symbols],
  ['outlines', outlines],
  ['doodles', doodles],
];

describe.each(groups)('%s', (_, glyphs) => {
  it('have different names and well-formed strokes', () => {
    expect(new Set(glyphs.map(({ name }) => name)).size).toBe(glyphs.length);
    for (const stroke of glyphs.flatMap(({ strokes }) => strokes)) {
      const { x, y } = parseStroke(stroke);
      expect(x.length).toBeGreaterThanOrEqual(2);
      for (const value of [...x, ...y]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1.2);
      }
    }
  });

  it('are reserved by about a quarter', () => {
    const share = glyphs.filter(({ isReserved }) => isReserved).length / glyphs.length;
    expect(share).toBeGreaterThanOrEqual(0.12);
    expect(share).toBeLessThanOrEqual(0.3);
  });

  it('hold none that a digit could be taken for', () => {
    for (const { name } of glyphs) expect('OoQDIlijZzSsBbGgqYy01&$').not.toContain(name);
  });
});
