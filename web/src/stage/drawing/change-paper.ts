import { contrast } from './contrast.js';
import type { Drawing } from './drawing.js';
import { inksFor } from './swatches.js';

/** Ink that stands out less than this from its paper counts as invisible. */
const LEAST_CONTRAST = 2;

/** Lays a drawing on paper of another colour; ink that would vanish there takes its counterpart. */
export function changePaper(drawing: Drawing, background: string): Drawing {
  return {
    background,
    strokes: drawing.strokes.map((stroke) => ({
      ...stroke,
      color: inkOnPaper(stroke.color, drawing.background, background),
    })),
  };
}

/**
 * The ink to go on with when the paper changes: the same if it can be seen, else its counterpart (chalk for
 * a pen and the other way round), else the plainest that can be seen.
 */
export function inkOnPaper(ink: string, before: string, after: string): string {
  if (contrast(ink, after) >= LEAST_CONTRAST) return ink;
  const inks = inksFor(after);
  const at = inksFor(before).findIndex(({ color }) => color === ink);
  const counterpart = inks[at]?.color;
  if (counterpart !== undefined && contrast(counterpart, after) >= LEAST_CONTRAST) {
    return counterpart;
  }
  return inks[0]?.color ?? ink;
}
