import { IMAGE_SIZE, type DigitImage } from '../digit-image.js';
import type { Random } from '../random.js';
import { fromPlane, toPlane } from './plane.js';

/** Points of the clouds along each side, a power of two; a corner of them is seen. */
const CLOUDS = 256;

/** How much light the fog gives, in full inks. */
const DENSITY = 3;

/** By how much the range of the random heights shrinks when the distances are halved. */
const DECAY = 1.4;

/** Lays clouds over an image, three times as bright as its ink (MNIST-C's `fog`, severity 5). */
export function addFog(image: DigitImage, random: Random): DigitImage {
  const clouds = drawClouds(random);
  const plane = toPlane(image);
  const peak = plane.reduce((most, value) => Math.max(most, value), 0);
  return fromPlane(
    plane.map((value, at) => {
      const cloud = clouds[Math.floor(at / IMAGE_SIZE) * CLOUDS + (at % IMAGE_SIZE)]!;
      return ((value + DENSITY * cloud) * peak) / (peak + DENSITY);
    }),
  );
}

/**
 * Draws a field of clouds, 0 to 1, whose edges meet.
 *
 * @see Fournier, Fussell and Carpenter, "Computer rendering of stochastic models", 1982
 */
function drawClouds(random: Random): Float64Array {
  const heights = new Float64Array(CLOUDS * CLOUDS);
  const at = (x: number, y: number): number => (y % CLOUDS) * CLOUDS + (x % CLOUDS);
  let range = 1;
  for (let step = CLOUDS; step >= 2; step /= 2, range /= DECAY * DECAY) {
    const half = step / 2;
    const set = (x: number, y: number, a: number, b: number, c: number, d: number): void => {
      const mean = (heights[a]! + heights[b]! + heights[c]! + heights[d]!) / 4;
      heights[at(x, y)] = mean + range * random.between(-1, 1);
    };
    // The middles of squares, then the middles of their sides.
    for (let y = 0; y < CLOUDS; y += step) {
      for (let x = 0; x < CLOUDS; x += step) {
        const [right, below] = [x + step, y + step];
        set(x + half, y + half, at(x, y), at(right, y), at(x, below), at(right, below));
      }
    }
    for (let y = 0; y < CLOUDS; y += half) {
      for (let x = y % step === 0 ? half : 0; x < CLOUDS; x += step) {
        const [left, above] = [x + CLOUDS - half, y + CLOUDS - half];
        set(x, y, at(left, y), at(x + half, y), at(x, above), at(x, y + half));
      }
    }
  }
  const low = heights.reduce((least, value) => Math.min(least, value), Infinity);
  const high = heights.reduce((most, value) => Math.max(most, value), -Infinity);
  return heights.map((value) => (value - low) / (high - low));
}
