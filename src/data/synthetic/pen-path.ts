import type { ControlPoints } from './stroke-template.js';

/** The pen's way over the paper: points at about equal distances along the stroke. */
export interface PenPath {
  /** Horizontal positions, to the right. */
  readonly x: Float64Array;
  /** Vertical positions, down. */
  readonly y: Float64Array;
}

/** Distance between the points of a path, in digit heights: well below a pixel of the result. */
export const PATH_STEP = 0.025;

/** Straight pieces between two control points, before the points are spread evenly. */
const PIECES = 8;

/**
 * Draws a centripetal Catmull-Rom curve through control points, which neither overshoots nor
 * curls between points at uneven distances, and breaks it at the corners.
 *
 * @see Yuksel, Schaefer and Keyser, "Parameterization and applications of Catmull-Rom curves", 2011
 */
export function tracePath({ x, y, isCorner }: ControlPoints): PenPath {
  const tracedX: number[] = [x[0]!];
  const tracedY: number[] = [y[0]!];
  const last = x.length - 1;
  for (let i = 0; i < last; i++) {
    // At an end or a corner the neighbour is mirrored, so that the curve starts out straight.
    const hasBefore = i > 0 && !isCorner[i]!;
    const hasAfter = i + 1 < last && !isCorner[i + 1]!;
    const x1 = x[i]!;
    const y1 = y[i]!;
    const x2 = x[i + 1]!;
    const y2 = y[i + 1]!;
    const x0 = hasBefore ? x[i - 1]! : 2 * x1 - x2;
    const y0 = hasBefore ? y[i - 1]! : 2 * y1 - y2;
    const x3 = hasAfter ? x[i + 2]! : 2 * x2 - x1;
    const y3 = hasAfter ? y[i + 2]! : 2 * y2 - y1;
    const before = knotInterval(x1 - x0, y1 - y0);
    const between = knotInterval(x2 - x1, y2 - y1);
    const after = knotInterval(x3 - x2, y3 - y2);
    const startX = tangent(x0, x1, x2, before, between) * between;
    const startY = tangent(y0, y1, y2, before, between) * between;
    const endX = tangent(x1, x2, x3, between, after) * between;
    const endY = tangent(y1, y2, y3, between, after) * between;
    for (let piece = 1; piece <= PIECES; piece++) {
      const t = piece / PIECES;
      tracedX.push(hermite(x1, startX, x2, endX, t));
      tracedY.push(hermite(y1, startY, y2, endY, t));
    }
  }
  return spreadEvenly(tracedX, tracedY);
}

/** The square root of the distance; never zero, so that points may coincide. */
function knotInterval(dx: number, dy: number): number {
  return Math.max(Math.sqrt(Math.hypot(dx, dy)), 1e-6);
}

function tangent(p0: number, p1: number, p2: number, before: number, after: number): number {
  return (p1 - p0) / before - (p2 - p0) / (before + after) + (p2 - p1) / after;
}

function hermite(p1: number, start: number, p2: number, end: number, t: number): number {
  const a = 2 * (p1 - p2) + start + end;
  const b = 3 * (p2 - p1) - 2 * start - end;
  return ((a * t + b) * t + start) * t + p1;
}

/** Places points every {@link PATH_STEP} (or slightly less) along a polyline, both ends included. */
function spreadEvenly(fromX: readonly number[], fromY: readonly number[]): PenPath {
  let length = 0;
  for (let i = 1; i < fromX.length; i++) {
    length += distance(fromX, fromY, i);
  }
  const steps = Math.max(2, Math.ceil(length / PATH_STEP));
  const step = length / steps;
  const x = new Float64Array(steps + 1).fill(fromX.at(-1)!);
  const y = new Float64Array(steps + 1).fill(fromY.at(-1)!);
  let walked = 0;
  let next = 0;
  for (let i = 1; i < fromX.length; i++) {
    const piece = distance(fromX, fromY, i);
    for (; next < steps && next * step <= walked + piece; next++) {
      const share = piece === 0 ? 0 : (next * step - walked) / piece;
      x[next] = fromX[i - 1]! + (fromX[i]! - fromX[i - 1]!) * share;
      y[next] = fromY[i - 1]! + (fromY[i]! - fromY[i - 1]!) * share;
    }
    walked += piece;
  }
  return { x, y };
}

function distance(x: readonly number[], y: readonly number[], i: number): number {
  return Math.hypot(x[i]! - x[i - 1]!, y[i]! - y[i - 1]!);
}
