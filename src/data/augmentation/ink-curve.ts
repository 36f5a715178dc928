import type { Random } from '../random.js';

/** Curves from the fattest to the thinnest stroke: more would differ by less than a grey level. */
const CURVE_COUNT = 33;

/** Tables from ink to ink, 256 bytes each, that keep 0 and 255 and move the greys between. */
export type InkCurves = readonly Uint8Array[];

/**
 * Tabulates `ink ** gamma` for exponents from `2 ** -boundOctaves` to `2 ** boundOctaves`. Raising
 * the greys of a stroke's edge fattens it by a fraction of a pixel, lowering them thins it.
 */
export function createInkCurves(boundOctaves: number): InkCurves {
  return Array.from({ length: CURVE_COUNT }, (_, index) => {
    const gamma = 2 ** (boundOctaves * ((2 * index) / (CURVE_COUNT - 1) - 1));
    return Uint8Array.from({ length: 256 }, (__, ink) => Math.round(255 * (ink / 255) ** gamma));
  });
}

/** Puts every pixel through one curve drawn at random. */
export function applyInkCurve(pixels: Uint8Array, curves: InkCurves, random: Random): void {
  const curve = curves[random.integer(curves.length)]!;
  for (let i = 0; i < pixels.length; i++) pixels[i] = curve[pixels[i]!]!;
}
