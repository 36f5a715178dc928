import { drawHandwriting, type Handwriting } from '../../handwriting.js';
import { parseStroke } from '../../stroke-template.js';
import { writeDigit } from '../../write-digit.js';
import type { Glyph } from '../glyph.js';
import { doodles } from '../glyphs/doodles.js';
import { lowerCaseLetters } from '../glyphs/lower-case-letters.js';
import { outlines } from '../glyphs/outlines.js';
import { symbols } from '../glyphs/symbols.js';
import { upperCaseLetters } from '../glyphs/upper-case-letters.js';
import type { OutlierKind } from '../outlier-kind.js';

/** How freely glyphs of some kind may be written before they turn into something else. */
type Care = (handwriting: Handwriting) => Handwriting;

/** Almost as freely as digits: an h must not close to a 6, nor a T lose an arm. */
const legibly: Care = (handwriting) => ({
  ...handwriting,
  jitter: 0.75 * handwriting.jitter,
  bend: 0.75 * handwriting.bend,
  overshoot: 0.75 * handwriting.overshoot,
  slant: Math.min(handwriting.slant, 0.45),
});

/** What lives by its corners and straight lines: hardly rounded off, less bent and slanted. */
const carefully: Care = (handwriting) => ({
  ...handwriting,
  jitter: 0.55 * handwriting.jitter,
  bend: 0.6 * handwriting.bend,
  smoothing: Math.min(handwriting.smoothing, 1),
  slant: 0.4 * handwriting.slant,
  aspect: Math.sqrt(handwriting.aspect),
});

/**
 * Letters, symbols, outlines of shapes and doodles, written by the pen that writes digits. Of each
 * there is a second kind, with other glyphs, that is kept out of training.
 */
export const glyphKinds: readonly OutlierKind[] = [
  ...createGlyphKinds('letters', 5, [...upperCaseLetters, ...lowerCaseLetters], legibly),
  ...createGlyphKinds('symbols', 2.5, symbols, legibly),
  ...createGlyphKinds('outlines', 1.5, outlines, carefully),
  ...createGlyphKinds('doodles', 1, doodles, carefully),
];

function createGlyphKinds(
  name: string,
  weight: number,
  glyphs: readonly Glyph[],
  care: Care,
): OutlierKind[] {
  return [false, true].map((isReserved) => {
    const strokesOfGlyph = glyphs
      .filter((glyph) => (glyph.isReserved ?? false) === isReserved)
      .map(({ strokes }) => strokes.map(parseStroke));
    return {
      name: isReserved ? `${name}, reserved` : name,
      weight,
      isReserved,
      draw: ({ render }, random) => {
        const strokes = strokesOfGlyph[random.integer(strokesOfGlyph.length)]!;
        const handwriting = care(drawHandwriting(random));
        return render(writeDigit(strokes, handwriting, random), handwriting.pen);
      },
    };
  });
}
