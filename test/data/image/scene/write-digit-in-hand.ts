import type { InkImage } from '../../../../src/data/image/ink/ink-image.js';
import type { Random } from '../../../../src/data/random.js';
import { digitTemplates } from '../../../../src/data/synthetic/digit-templates.js';
import { drawHandwriting } from '../../../../src/data/synthetic/handwriting.js';
import { createRenderer } from '../../../../src/data/synthetic/render.js';
import { parseStroke } from '../../../../src/data/synthetic/stroke-template.js';
import { writeDigit } from '../../../../src/data/synthetic/write-digit.js';

/** Writes a digit; the picture is valid until the next one is written. */
export type Hand = (digit: number) => InkImage;

/** More than the usual haste would make tests fail that are none about haste. */
const CALMNESS = 0.6;

/**
 * Chooses a hand: one pen and slant, and one of the usual ways of writing for each digit.
 *
 * @param penWidth the width of the line in digit heights; drawn unless told
 */
export function createHand(random: Random, penWidth?: number): Hand {
  const drawn = drawHandwriting(random);
  const handwriting = {
    ...drawn,
    jitter: CALMNESS * drawn.jitter,
    bend: CALMNESS * drawn.bend,
    overshoot: CALMNESS * drawn.overshoot,
    slant: CALMNESS * drawn.slant,
    rotation: CALMNESS * drawn.rotation,
    pen: { ...drawn.pen, width: penWidth ?? 0.75 * drawn.pen.width },
  };
  const styles = digitTemplates.map((templates) => {
    const usual = templates.filter(({ weight }) => weight >= 1.5);
    const { strokes } = usual[random.integer(usual.length)] ?? templates[0]!;
    return strokes.map(parseStroke);
  });
  const render = createRenderer();
  return (digit) => render(writeDigit(styles[digit]!, handwriting, random), handwriting.pen);
}
