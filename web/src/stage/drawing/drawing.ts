/** The width of a drawing, in its own units: the picture that is sent has as many pixels. */
export const DRAWING_WIDTH = 480;

/** The height of a drawing, in its own units. */
export const DRAWING_HEIGHT = 320;

/** The colour of the paper that a page starts with. */
export const WHITE_PAPER = '#ffffff';

/** Where the pen was: x and y in the drawing's units, and its pressure from 0 to 1. */
export type StrokePoint = readonly [x: number, y: number, pressure: number];

/** One movement of the pen, from touching the paper to leaving it. */
export interface Stroke {
  /** `#rrggbb`. */
  readonly color: string;
  /** In the drawing's units, at a pressure of 0.5. */
  readonly width: number;
  /** At least one. */
  readonly points: readonly StrokePoint[];
}

/** A drawing as data: what is drawn on the screen, sent, saved and linked to. */
export interface Drawing {
  /** The colour of the paper, `#rrggbb`. */
  readonly background: string;
  /** The oldest first. */
  readonly strokes: readonly Stroke[];
}

/** Paper with nothing on it. */
export function blankDrawing(background: string = WHITE_PAPER): Drawing {
  return { background, strokes: [] };
}

/** Whether nothing has been drawn. */
export function isBlank({ strokes }: Drawing): boolean {
  return strokes.length === 0;
}

/** The drawing with one more stroke on top. */
export function withStroke(drawing: Drawing, stroke: Stroke): Drawing {
  return { ...drawing, strokes: [...drawing.strokes, stroke] };
}
