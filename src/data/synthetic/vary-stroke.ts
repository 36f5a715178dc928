import type { Random } from '../random.js';
import type { Handwriting } from './handwriting.js';
import type { PenPath } from './pen-path.js';
import type { ControlPoints } from './stroke-template.js';

/** Ends are less certain than the middle: loops do not quite close, bars miss their stems. */
const END_JITTER = 1.6;

/** Displaces every control point at random, and lengthens or shortens the stroke at both ends. */
export function varyControlPoints(
  points: ControlPoints,
  { jitter, overshoot }: Handwriting,
  random: Random,
): ControlPoints {
  const last = points.x.length - 1;
  const isEnd = (i: number): boolean => i === 0 || i === last;
  const displaced = (value: number, i: number): number =>
    value + random.normal() * jitter * (isEnd(i) ? END_JITTER : 1);
  const x = points.x.map(displaced);
  const y = points.y.map(displaced);
  prolong(x, y, 0, 1, overshoot * random.normal());
  prolong(x, y, last, last - 1, overshoot * random.normal());
  return { x, y, isCorner: points.isCorner };
}

/** Moves the point `end` away from the point `inner` by `distance`, never past it. */
function prolong(x: number[], y: number[], end: number, inner: number, distance: number): void {
  const dx = x[end]! - x[inner]!;
  const dy = y[end]! - y[inner]!;
  const factor = Math.max(-0.6, distance / Math.max(Math.hypot(dx, dy), 1e-6));
  x[end]! += dx * factor;
  y[end]! += dy * factor;
}

/** Averages each point with its neighbours, `passes` times; the ends stay. */
export function smoothPath({ x, y }: PenPath, passes: number): void {
  for (let pass = 0; pass < passes; pass++) {
    smooth(x);
    smooth(y);
  }
}

function smooth(values: Float64Array): void {
  let before = values[0]!;
  for (let i = 1; i < values.length - 1; i++) {
    const here = values[i]!;
    values[i] = 0.25 * (before + 2 * here + values[i + 1]!);
    before = here;
  }
}
