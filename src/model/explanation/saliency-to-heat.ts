import type { Saliency } from './explainer.js';
import { mapToHeat } from './map-to-heat.js';

/**
 * Shows where an image matters for a class, for or against: the size of the gradient, scaled by
 * {@link mapToHeat}.
 *
 * @returns `[28, 28]`, row-major, 0..255
 */
export function saliencyToHeat({ values }: Pick<Saliency, 'values'>): Uint8Array {
  return mapToHeat(values);
}
