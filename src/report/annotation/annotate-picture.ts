import { drawPolyline, enlargeCanvas, type Canvas, type Color, type Point } from './canvas.js';
import { GLYPH_WIDTH, strokesOf } from './digit-glyphs.js';

/** Something that was found in a picture. */
export interface Mark {
  /** What it was taken for. */
  readonly answer: string;
  /** Whether that is sure. */
  readonly isSure: boolean;
  /** Where it lies, in pixels of the picture; may have fractions. */
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** A small picture is enlarged until its longer side has about this many pixels. */
const MIN_SIDE = 400;

/** Sizes of lines and labels, as shares of the picture's longer side. */
const LINE_RADIUS = 1 / 700;
const MIN_LABEL = 1 / 45;
const MAX_LABEL = 1 / 16;

/** The height of a label, as a share of its box's. */
const LABEL_SHARE = 0.33;

/** The empty room round a box, in line radii. */
const PADDING = 2;

/** Bright on a dark rim: readable on any ground. */
const RIM: Color = [10, 10, 20];
const SURE: Color = [60, 230, 110];
const UNSURE: Color = [255, 170, 40];

/**
 * Draws a box round everything that was found, and above it what it was taken for: green, or orange
 * when that is not sure.
 *
 * @param picture stays as it is
 * @param marks what was found
 * @returns a new picture, larger by a whole factor when `picture` is small
 */
export function annotatePicture(picture: Canvas, marks: readonly Mark[]): Canvas {
  const side = Math.max(picture.width, picture.height);
  const factor = Math.max(1, Math.round(MIN_SIDE / side));
  const canvas = enlargeCanvas(picture, factor);
  for (const mark of marks) drawMark(canvas, mark, factor);
  return canvas;
}

function drawMark(canvas: Canvas, { answer, isSure, box }: Mark, factor: number): void {
  const side = Math.max(canvas.width, canvas.height);
  const radius = Math.max(0.75, side * LINE_RADIUS);
  const left = box.x * factor - PADDING * radius;
  const top = box.y * factor - PADDING * radius;
  const right = (box.x + box.width) * factor + PADDING * radius;
  const bottom = (box.y + box.height) * factor + PADDING * radius;
  const color = isSure ? SURE : UNSURE;
  const frame: Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ];
  drawRimmed(canvas, [frame], radius, color);
  const usual = LABEL_SHARE * box.height * factor;
  const size = Math.min(Math.max(usual, side * MIN_LABEL), side * MAX_LABEL);
  drawLabel(canvas, answer, size, color, { left, top, bottom });
}

/** Writes above a box, or below it where there is no room. */
function drawLabel(
  canvas: Canvas,
  text: string,
  size: number,
  color: Color,
  { left, top, bottom }: { left: number; top: number; bottom: number },
): void {
  const pen = size / 10;
  const room = 3 * pen;
  const isAbove = top - size - room >= 0 || bottom + size + room > canvas.height;
  const y = isAbove ? Math.max(pen * 2, top - size - room) : bottom + room;
  const x = Math.max(pen * 2, left + pen);
  Array.from(text).forEach((character, i) => {
    const start = x + i * size * (GLYPH_WIDTH + 0.3);
    const strokes = strokesOf(character).map((points) =>
      points.map(([px, py]): Point => [start + px * size, y + py * size]),
    );
    drawRimmed(canvas, strokes, pen, color);
  });
}

function drawRimmed(
  canvas: Canvas,
  strokes: readonly (readonly Point[])[],
  radius: number,
  color: Color,
): void {
  const rim = radius + Math.max(1, 0.6 * radius);
  for (const points of strokes) drawPolyline(canvas, points, rim, RIM);
  for (const points of strokes) drawPolyline(canvas, points, radius, color);
}
