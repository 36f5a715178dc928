import type { InkImage } from '../../../image/ink/ink-image.js';
import type { Random } from '../../../random.js';
import { drawHandwriting } from '../../handwriting.js';
import { tracePath } from '../../pen-path.js';
import { drawDigit } from '../draw-digit.js';
import { layInk } from '../lay-ink.js';
import type { OutlierKind } from '../outlier-kind.js';

/** A digit scribbled over so often that nobody can read it. */
export const struckOutDigits: OutlierKind = {
  name: 'struck-out digits',
  weight: 0.8,
  isReserved: false,
  draw: ({ digits, render }, random) => {
    const { pen } = drawHandwriting(random);
    const scribble = render([drawStrikes(random)], { ...pen, width: 0.8 * pen.width });
    const { image } = drawDigit(digits, random);
    const sheet: InkImage = { ...scribble, ink: scribble.ink.slice() };
    const scale = random.between(0.85, 1.1);
    layInk(sheet, image, {
      left: (sheet.width - scale * image.width) / 2 + 3 * random.normal(),
      top: (sheet.height - scale * image.height) / 2 + 3 * random.normal(),
      scale,
    });
    return sheet;
  },
};

/** Back and forth over a field, in one direction, five times at least. */
function drawStrikes(random: Random) {
  const strikes = 6 + random.integer(5);
  const angle = random.between(-0.7, 0.7);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const height = random.between(0.6, 1);
  const points = Array.from({ length: strikes }, (_, i) => {
    const along = (i % 2) - 0.5 + 0.08 * random.normal();
    const down = height * (i / (strikes - 1) - 0.5) + 0.04 * random.normal();
    return { x: cos * along - sin * down, y: sin * along + cos * down };
  });
  const isCorner = points.map(() => random.uniform() < 0.5);
  return tracePath({ x: points.map(({ x }) => x), y: points.map(({ y }) => y), isCorner });
}
