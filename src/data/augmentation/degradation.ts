import { IMAGE_PIXELS, IMAGE_SIZE } from '../digit-image.js';
import type { Random } from '../random.js';

/** Spoils an image in place: see {@link createDegradation}. */
export type Degradation = (pixels: Uint8Array, random: Random) => void;

/**
 * Creates a function that spoils an image in place as cameras, copiers and screens do: out of focus,
 * grainy, or with only the outlines of the strokes left. It keeps a scratch image, so each worker
 * creates its own.
 */
export function createDegradation(): Degradation {
  const before = new Uint8Array(IMAGE_PIXELS);
  return (pixels, random) => {
    before.set(pixels);
    const kind = random.uniform();
    if (kind < 0.35) blur(before, pixels, random.between(0.3, 1));
    else if (kind < 0.7) addGrain(pixels, random.between(10, 70), random);
    else keepOutlines(before, pixels);
  };
}

/** Mixes each pixel with the mean of its 3x3 neighbourhood. */
function blur(source: Uint8Array, target: Uint8Array, share: number): void {
  for (let y = 0; y < IMAGE_SIZE; y++) {
    for (let x = 0; x < IMAGE_SIZE; x++) {
      const at = y * IMAGE_SIZE + x;
      let sum = 0;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(IMAGE_SIZE - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(IMAGE_SIZE - 1, x + 1); nx++) {
          sum += source[ny * IMAGE_SIZE + nx]!;
        }
      }
      target[at] = source[at]! + share * (sum / 9 - source[at]!);
    }
  }
}

/** Adds noise with a standard deviation of so many grey levels; more to ink than to paper. */
function addGrain(pixels: Uint8Array, deviation: number, random: Random): void {
  for (let i = 0; i < IMAGE_PIXELS; i++) {
    // A uniform number is as good a grain as a normal one, and five times as quick.
    const grain = deviation * random.between(-1.73, 1.73) * (pixels[i] === 0 ? 0.5 : 1);
    pixels[i] = Math.min(255, Math.max(0, pixels[i]! + grain));
  }
}

/** Leaves the edges of strokes: where the ink differs most from a neighbour's. */
function keepOutlines(source: Uint8Array, target: Uint8Array): void {
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= IMAGE_SIZE || y >= IMAGE_SIZE ? 0 : source[y * IMAGE_SIZE + x]!;
  for (let y = 0; y < IMAGE_SIZE; y++) {
    for (let x = 0; x < IMAGE_SIZE; x++) {
      const slopeX = at(x + 1, y) - at(x - 1, y);
      const slopeY = at(x, y + 1) - at(x, y - 1);
      target[y * IMAGE_SIZE + x] = Math.min(255, Math.hypot(slopeX, slopeY));
    }
  }
}
