import type { Random } from '../random.js';

/** The pen: how wide its line is and how the width changes. */
export interface Pen {
  /** Mean width of the line, in digit heights. */
  readonly width: number;
  /** How much the width swells and shrinks along a stroke: 0 = never, 0.3 = by 30 %. */
  readonly pressure: number;
  /** Swellings per digit height of stroke. */
  readonly pressureFrequency: number;
  /** Where in a swelling the stroke starts, in radians. */
  readonly pressurePhase: number;
  /** How much narrower the line gets towards the start of a stroke: 0 = not, 1 = to a point. */
  readonly taperStart: number;
  /** The same towards the end of a stroke. */
  readonly taperEnd: number;
  /** How much wider the line is across the nib than along it: 0 = a ball pen. */
  readonly nib: number;
  /** The direction of the nib, in radians. */
  readonly nibAngle: number;
  /** Distance over which ink fades out at the edge, as a fraction of the longer side. */
  readonly softness: number;
}

/** How one digit is written: everything in which one hand, pen and moment differ from another. */
export interface Handwriting {
  /** Standard deviation of each control point's displacement, in digit heights. */
  readonly jitter: number;
  /** Standard deviation of how far strokes go beyond (or stop short of) their ends. */
  readonly overshoot: number;
  /** Displacement by the waves that bend the whole digit, in digit heights. */
  readonly bend: number;
  /** Smoothing passes over the path: many round off corners and tighten curves. */
  readonly smoothing: number;
  /** Horizontal shift of the top against the base, in digit heights; above 0 leans right. */
  readonly slant: number;
  /** Rotation in radians, clockwise. */
  readonly rotation: number;
  /** Width against height, relative to the template. */
  readonly aspect: number;
  /** The pen. */
  readonly pen: Pen;
}

/** Draws a way of writing. */
export function drawHandwriting(random: Random): Handwriting {
  // One person is careful, another hurried: displacements of all kinds grow together.
  // Beyond some haste nobody could read it.
  const hurry = Math.min(1.7, Math.exp(0.5 * random.normal()));
  return {
    jitter: 0.027 * hurry,
    overshoot: 0.035 * hurry,
    bend: 0.045 * hurry,
    smoothing: Math.floor(14 * random.uniform() ** 2),
    slant: 0.2 + 0.25 * random.normal(),
    rotation: 0.09 * random.normal(),
    aspect: Math.exp(0.12 + 0.19 * random.normal()),
    pen: drawPen(random),
  };
}

function drawPen(random: Random): Pen {
  return {
    width: clamp(0.14 * Math.exp(0.27 * random.normal()), 0.055, 0.3),
    pressure: 0.22 * random.uniform() ** 2,
    pressureFrequency: random.between(0.4, 1.4),
    pressurePhase: random.between(0, 2 * Math.PI),
    taperStart: 0.5 * random.uniform() ** 3,
    taperEnd: 0.6 * random.uniform() ** 2,
    nib: 0.3 * random.uniform() ** 2,
    nibAngle: random.between(0, Math.PI),
    softness: random.between(0.01, 0.025),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
