import { IMAGE_PIXELS, IMAGE_SIZE } from '../digit-image.js';
import type { Affine } from './affine.js';
import { interpolateRow, type ElasticGrid } from './elastic-grid.js';
import { BORDER, createPaddedImage, PADDED_SIZE, padImage } from './padded-image.js';

/** Moves the ink of one image: see {@link createWarp}. */
export type Warp = (
  source: Uint8Array,
  target: Uint8Array,
  affine: Affine,
  grid: ElasticGrid | null,
) => void;

const CENTER = (IMAGE_SIZE - 1) / 2;
/** Coordinates are whole numbers of 2^-16 pixels: stepping by addition stays exact and fast. */
const FRACTION_BITS = 16;
const ONE = 1 << FRACTION_BITS;

/**
 * Creates a function that resamples a 28x28 image under an affine transform about the image centre
 * and an elastic bend, bilinearly, with background outside. It keeps a scratch image, so each
 * worker creates its own. Whole-pixel shifts and quarter turns are exact.
 *
 * `target` must not overlap `source`; each has `IMAGE_PIXELS` bytes.
 */
export function createWarp(): Warp {
  const padded = createPaddedImage();
  const { pixels } = padded;
  const bendX = new Int32Array(IMAGE_SIZE);
  const bendY = new Int32Array(IMAGE_SIZE);

  return (source, target, affine, grid) => {
    padImage(source, padded);
    target.fill(0, 0, IMAGE_PIXELS);
    // Beyond this box all four neighbours of a point are background.
    const margin = Math.ceil(1 + (grid?.boundPixels ?? 0));
    const left = (padded.left - margin) * ONE;
    const top = (padded.top - margin) * ONE;
    const right = (padded.right + margin) * ONE;
    const bottom = (padded.bottom + margin) * ONE;

    // For each target pixel, where in the source it comes from: the inverse transform.
    const radians = (affine.rotationDegrees * Math.PI) / 180;
    const cos = Math.cos(radians);
    const sin = Math.sin(radians);
    const shear = Math.tan((affine.shearDegrees * Math.PI) / 180);
    const xFromX = (cos - shear * sin) / affine.zoomX;
    const xFromY = (sin + shear * cos) / affine.zoomX;
    const yFromX = -sin / affine.zoomY;
    const yFromY = cos / affine.zoomY;
    const centerX = CENTER + affine.shiftX;
    const centerY = CENTER + affine.shiftY;
    const originX = CENTER - xFromX * centerX - xFromY * centerY;
    const originY = CENTER - yFromX * centerX - yFromY * centerY;
    const stepX = Math.round(xFromX * ONE) | 0;
    const stepY = Math.round(yFromX * ONE) | 0;

    for (let y = 0; y < IMAGE_SIZE; y++) {
      const rowX = Math.round((originX + xFromY * y) * ONE) | 0;
      const rowY = Math.round((originY + yFromY * y) * ONE) | 0;
      // The columns whose path through the source crosses the box; the rest stay background.
      const first = Math.max(enter(rowX, stepX, left, right), enter(rowY, stepY, top, bottom)) | 0;
      const last = Math.min(leave(rowX, stepX, left, right), leave(rowY, stepY, top, bottom)) | 0;
      if (first > last) continue;
      if (grid) {
        interpolateRow(grid.x, y, ONE, bendX);
        interpolateRow(grid.y, y, ONE, bendY);
      }
      let pathX = (rowX + Math.imul(stepX, first) + BORDER * ONE) | 0;
      let pathY = (rowY + Math.imul(stepY, first) + BORDER * ONE) | 0;
      const row = y * IMAGE_SIZE;
      for (let x = first; x <= last; x++) {
        const sourceX = (pathX + bendX[x]!) | 0;
        const sourceY = (pathY + bendY[x]!) | 0;
        const at = (sourceY >> FRACTION_BITS) * PADDED_SIZE + (sourceX >> FRACTION_BITS);
        const toRight = (sourceX >> 8) & 0xff;
        const down = (sourceY >> 8) & 0xff;
        const here = pixels[at]!;
        const below = pixels[at + PADDED_SIZE]!;
        const upper = (here << 8) + toRight * (pixels[at + 1]! - here);
        const lower = (below << 8) + toRight * (pixels[at + PADDED_SIZE + 1]! - below);
        target[row + x] = ((upper << 8) + down * (lower - upper) + 0x8000) >> 16;
        pathX = (pathX + stepX) | 0;
        pathY = (pathY + stepY) | 0;
      }
    }
  };
}

/** The first column at which `start + column * step` lies between `low` and `high`. */
function enter(start: number, step: number, low: number, high: number): number {
  if (step === 0) return start >= low && start <= high ? 0 : IMAGE_SIZE;
  return Math.max(0, Math.ceil(((step > 0 ? low : high) - start) / step));
}

/** The last column at which `start + column * step` lies between `low` and `high`. */
function leave(start: number, step: number, low: number, high: number): number {
  if (step === 0) return start >= low && start <= high ? IMAGE_SIZE - 1 : -1;
  return Math.min(IMAGE_SIZE - 1, Math.floor(((step > 0 ? high : low) - start) / step));
}
