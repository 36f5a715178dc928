import { chooseColors } from './gray/choose-colors.js';
import type { DecodedImage } from './decoded-image.js';
import { eraseRules } from './rules/erase-rules.js';
import { toGray } from './gray/gray-image.js';
import type { InkImage } from './ink/ink-image.js';
import { polarityOf, type Inversion } from './inversion.js';
import { readDrawing } from './separate/read-drawing.js';
import { separateInk } from './separate/separate-ink.js';

/** Options of {@link readInk}. */
export interface ReadInkOptions {
  /** `auto` unless told otherwise. */
  readonly invert?: Inversion;
}

/**
 * Finds the handwriting of a whole page: what was written with a pen, pencil or chalk, dark or light,
 * and nothing else.
 *
 * @returns a new picture of the same size; null when the page is blank
 */
export function readInk(
  decoded: DecodedImage,
  { invert = 'auto' }: ReadInkOptions = {},
): InkImage | null {
  const known = polarityOf(invert);
  const drawing = readDrawing(decoded, known);
  const ink = drawing ? drawing.ink : separateInk(toGray(decoded, chooseColors(decoded)), known);
  return ink && eraseRules(ink);
}
