import { IMAGE_PIXELS, IMAGE_SIZE } from '../digit-image.js';
import type { Random } from '../random.js';

/** Makes the strokes of an image wider or narrower: see {@link createStrokeWeight}. */
export type StrokeWeight = (pixels: Uint8Array, random: Random) => void;

/**
 * Creates a function that widens or narrows all strokes of an image in place, as a felt pen or a hard
 * pencil would have: it mixes the image with its dilation (the most ink of a pixel and its four
 * neighbours) or its erosion (the least), in a share drawn uniformly. It keeps a scratch image, so
 * each worker creates its own.
 *
 * @param bound the greatest change of a stroke's edge either way, in pixels, `(0, 1]`
 */
export function createStrokeWeight(bound: number): StrokeWeight {
  const before = new Uint8Array(IMAGE_PIXELS);
  return (pixels, random) => {
    const change = random.between(-bound, bound);
    before.set(pixels);
    const mix = Math.round(256 * Math.abs(change));
    const choose = change > 0 ? Math.max : Math.min;
    for (let y = 0; y < IMAGE_SIZE; y++) {
      for (let x = 0; x < IMAGE_SIZE; x++) {
        const at = y * IMAGE_SIZE + x;
        const here = before[at]!;
        // Beyond the edge lies what is at the edge, so that ink there is not worn away.
        const left = x > 0 ? before[at - 1]! : here;
        const right = x < IMAGE_SIZE - 1 ? before[at + 1]! : here;
        const above = y > 0 ? before[at - IMAGE_SIZE]! : here;
        const below = y < IMAGE_SIZE - 1 ? before[at + IMAGE_SIZE]! : here;
        const changed = choose(here, left, right, above, below);
        pixels[at] = here + ((mix * (changed - here)) >> 8);
      }
    }
  };
}
