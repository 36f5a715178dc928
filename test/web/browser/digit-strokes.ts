import { digitTemplates } from '../../../src/data/synthetic/digit-templates.js';
import { tracePath } from '../../../src/data/synthetic/pen-path.js';
import { parseStroke } from '../../../src/data/synthetic/stroke-template.js';

/** A point of a stroke, in digit heights: x to the right, y down, 0 to about 1. */
export interface StrokePoint {
  readonly x: number;
  readonly y: number;
}

/**
 * How a person may write a digit: its strokes, one after the other.
 *
 * @param template which of the ways to write it
 */
export function digitStrokes(digit: number, template = 0): readonly (readonly StrokePoint[])[] {
  return digitTemplates[digit]![template]!.strokes.map((stroke) => {
    const { x, y } = tracePath(parseStroke(stroke));
    return Array.from(x, (value, i) => ({ x: value, y: y[i]! }));
  });
}
