import { dropOpaqueAlpha } from './drop-opaque-alpha.js';
import { lumaOf } from './luma.js';

/** From this share of visible area on, what is visible can be paper with ink on it. */
const PAPER_COVERAGE = 0.5;

/** Grey levels between the darkest and the lightest part that tell ink and paper from plain ink. */
const PAPER_CONTRAST = 64;

/**
 * Lays a transparent picture on a plain background on which its ink stays visible: a drawing on
 * nothing goes on the opposite of its own brightness, so that black ink and white ink both show; a
 * sheet that is itself opaque, with rounded corners or a border cut out, is continued in its colour.
 *
 * @param rgba red, green, blue and (not premultiplied) alpha, 0 to 255, interleaved
 * @returns red, green and blue, interleaved
 */
export function flattenAlpha(rgba: Uint8Array): Uint8Array {
  const opaque = dropOpaqueAlpha(rgba);
  if (opaque !== null) return opaque;
  const pixels = rgba.length / 4;
  const rgb = new Uint8Array(pixels * 3);
  const background = chooseBackground(rgba);
  for (let i = 0; i < pixels; i++) {
    const alpha = rgba[4 * i + 3]!;
    for (let channel = 0; channel < 3; channel++) {
      const value = rgba[4 * i + channel]! * alpha + background * (255 - alpha);
      rgb[3 * i + channel] = Math.round(value / 255);
    }
  }
  return rgb;
}

/** A level of grey, 0 to 255. */
function chooseBackground(rgba: Uint8Array): number {
  const visible = visibleLevels(rgba);
  const area = visible.reduce((sum, weight) => sum + weight, 0);
  if (area === 0) return 255;
  const coverage = area / (rgba.length / 4);
  const contrast = percentile(visible, area, 0.99) - percentile(visible, area, 0.01);
  const median = percentile(visible, area, 0.5);
  if (coverage >= PAPER_COVERAGE && contrast >= PAPER_CONTRAST) return median;
  return median < 128 ? 255 : 0;
}

/** How much area (in pixels, counting alpha) each of the 256 levels of brightness has. */
function visibleLevels(rgba: Uint8Array): Float64Array {
  const levels = new Float64Array(256);
  for (let i = 0; i < rgba.length; i += 4) {
    const level = Math.round(lumaOf(rgba[i]!, rgba[i + 1]!, rgba[i + 2]!));
    levels[level]! += rgba[i + 3]! / 255;
  }
  return levels;
}

function percentile(levels: Float64Array, area: number, share: number): number {
  let below = 0;
  for (let level = 0; level < levels.length; level++) {
    below += levels[level]!;
    if (below >= area * share) return level;
  }
  return levels.length - 1;
}
