import type { Random } from '../random.js';
import { drawDistortion } from './distortion.js';
import type { Handwriting } from './handwriting.js';
import { tracePath, type PenPath } from './pen-path.js';
import type { ControlPoints } from './stroke-template.js';
import { smoothPath, varyControlPoints } from './vary-stroke.js';

/** Writes strokes in one hand: the paths of the pen, in digit heights, at any position. */
export function writeDigit(
  strokes: readonly ControlPoints[],
  handwriting: Handwriting,
  random: Random,
): PenPath[] {
  const distort = drawDistortion(handwriting, random);
  return strokes.map((stroke) => {
    const path = tracePath(varyControlPoints(stroke, handwriting, random));
    smoothPath(path, handwriting.smoothing);
    distort(path);
    return path;
  });
}
