import type { Random } from '../../../random.js';
import { drawHandwriting } from '../../handwriting.js';
import { parseStroke, type ControlPoints } from '../../stroke-template.js';
import { writeDigit } from '../../write-digit.js';
import { lowerCaseLetters } from '../glyphs/lower-case-letters.js';
import { upperCaseLetters } from '../glyphs/upper-case-letters.js';
import type { OutlierKind } from '../outlier-kind.js';

const letters = [...lowerCaseLetters, ...upperCaseLetters]
  .filter(({ isReserved }) => isReserved !== true)
  .map(({ strokes }) => strokes.map(parseStroke));

/** Two or three letters in a row. */
export const words: OutlierKind = {
  name: 'words',
  weight: 1,
  isReserved: false,
  draw: ({ render }, random) => {
    const handwriting = drawHandwriting(random);
    const spacing = random.between(0.05, 0.3);
    const strokes: ControlPoints[] = [];
    let right = 0;
    for (let left = 2 + random.integer(2); left > 0; left--) {
      const letter = placeLetter(random, right);
      strokes.push(...letter);
      right = Math.max(...letter.flatMap(({ x }) => x)) + spacing;
    }
    return render(writeDigit(strokes, handwriting, random), handwriting.pen);
  },
};

/** A letter whose left edge lies at `left`. */
function placeLetter(random: Random, left: number): ControlPoints[] {
  const letter = letters[random.integer(letters.length)]!;
  const size = random.between(0.75, 1);
  return letter.map(({ x, y, isCorner }) => ({
    x: x.map((value) => left + size * value),
    // All stand on one line.
    y: y.map((value) => 1 - size + size * value),
    isCorner,
  }));
}
