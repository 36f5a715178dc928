import type { Stroke, StrokePoint } from './drawing.js';

/** What of a canvas a stroke is drawn with. */
export type StrokeContext = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'quadraticCurveTo'
  | 'stroke'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
>;

/** A piece whose ends differ by less than this many units in width is drawn in one go. */
const VISIBLE_WIDTH_STEP = 0.75;

/** Draws a whole stroke. */
export function renderStroke(context: StrokeContext, stroke: Stroke): void {
  renderNewPoints(context, stroke, 0);
  finishStroke(context, stroke);
}

/**
 * Draws what the points from index `from` on add to a stroke whose earlier points are drawn.
 *
 * The stroke runs in quadratic curves from the middle between two points to the middle between the next
 * two, with the point in between as the control point: so each new point settles one more curve, and
 * what is drawn piece by piece is what is drawn at once. The way from the last middle to the last point
 * is left to {@link finishStroke}.
 */
export function renderNewPoints(context: StrokeContext, stroke: Stroke, from: number): void {
  const { points } = stroke;
  preparePen(context, stroke);
  for (let i = from; i < points.length; i++) {
    const point = points[i];
    if (point === undefined) continue;
    const before = points[i - 1];
    const beforeThat = points[i - 2];
    if (before === undefined) dot(context, stroke, point);
    else if (beforeThat === undefined) line(context, stroke, before, middle(before, point));
    else curve(context, stroke, middle(beforeThat, before), before, middle(before, point));
  }
}

/** Draws the last piece of a stroke, to where the pen left the paper. */
export function finishStroke(context: StrokeContext, stroke: Stroke): void {
  const last = stroke.points.at(-1);
  const before = stroke.points.at(-2);
  if (last === undefined || before === undefined) return;
  preparePen(context, stroke);
  line(context, stroke, middle(before, last), last);
}

/** How wide a stroke is where the pen presses so much: from half its width to one and a half. */
function widthAt({ width }: Stroke, pressure: number): number {
  return width * (0.5 + pressure);
}

function preparePen(context: StrokeContext, { color }: Stroke): void {
  context.strokeStyle = color;
  context.lineCap = 'round';
  context.lineJoin = 'round';
}

function dot(context: StrokeContext, stroke: Stroke, point: StrokePoint): void {
  line(context, stroke, point, point);
}

function line(context: StrokeContext, stroke: Stroke, from: StrokePoint, to: StrokePoint): void {
  curve(context, stroke, from, middle(from, to), to);
}

function curve(
  context: StrokeContext,
  stroke: Stroke,
  from: StrokePoint,
  control: StrokePoint,
  to: StrokePoint,
): void {
  const widthChange = Math.abs(widthAt(stroke, to[2]) - widthAt(stroke, from[2]));
  if (widthChange < VISIBLE_WIDTH_STEP) {
    context.lineWidth = widthAt(stroke, control[2]);
    context.beginPath();
    context.moveTo(from[0], from[1]);
    context.quadraticCurveTo(control[0], control[1], to[0], to[1]);
    context.stroke();
    return;
  }
  const pieces = Math.ceil(widthChange / VISIBLE_WIDTH_STEP);
  let start = from;
  for (let piece = 1; piece <= pieces; piece++) {
    const end = alongCurve(from, control, to, piece / pieces);
    context.lineWidth = widthAt(stroke, (start[2] + end[2]) / 2);
    context.beginPath();
    context.moveTo(start[0], start[1]);
    context.lineTo(end[0], end[1]);
    context.stroke();
    start = end;
  }
}

function alongCurve(
  from: StrokePoint,
  control: StrokePoint,
  to: StrokePoint,
  t: number,
): StrokePoint {
  return mix(mix(from, control, t), mix(control, to, t), t);
}

function middle(a: StrokePoint, b: StrokePoint): StrokePoint {
  return mix(a, b, 0.5);
}

function mix(a: StrokePoint, b: StrokePoint, t: number): StrokePoint {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
}
