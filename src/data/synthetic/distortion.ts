import type { Random } from '../random.js';
import type { Handwriting } from './handwriting.js';
import type { PenPath } from './pen-path.js';

/** Moves paths in place. */
export type Distortion = (path: PenPath) => void;

interface Wave {
  readonly alongX: number;
  readonly alongY: number;
  readonly phase: number;
  readonly shiftX: number;
  readonly shiftY: number;
}

/** Waves laid over one another. */
const WAVES = 3;

/**
 * Draws a distortion of a whole digit: long waves, which displace neighbouring points alike, then
 * aspect ratio, slant and rotation.
 */
export function drawDistortion(handwriting: Handwriting, random: Random): Distortion {
  const waves = Array.from({ length: WAVES }, () => drawWave(handwriting.bend, random));
  const { slant, aspect, rotation } = handwriting;
  const cos = Math.cos(rotation);
  const sin = Math.sin(rotation);
  return ({ x, y }) => {
    for (let i = 0; i < x.length; i++) {
      let bentX = x[i]!;
      let bentY = y[i]!;
      for (const { alongX, alongY, phase, shiftX, shiftY } of waves) {
        const height = Math.sin(alongX * x[i]! + alongY * y[i]! + phase);
        bentX += shiftX * height;
        bentY += shiftY * height;
      }
      const slantedX = bentX * aspect - slant * bentY;
      x[i] = cos * slantedX - sin * bentY;
      y[i] = sin * slantedX + cos * bentY;
    }
  };
}

function drawWave(bend: number, random: Random): Wave {
  const direction = random.between(0, 2 * Math.PI);
  const frequency = 2 * Math.PI * random.between(0.3, 1.1);
  return {
    alongX: frequency * Math.cos(direction),
    alongY: frequency * Math.sin(direction),
    phase: random.between(0, 2 * Math.PI),
    shiftX: bend * random.normal(),
    shiftY: bend * random.normal(),
  };
}
