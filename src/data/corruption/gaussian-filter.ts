import { IMAGE_SIZE } from '../digit-image.js';
import type { Plane } from './plane.js';

/** Standard deviations after which the bell is cut off. */
const TRUNCATE = 4;

/**
 * Blurs by a bell of `sigma` pixels; beyond the edge the last pixels go on.
 *
 * @returns a new plane
 */
export function gaussianFilter(plane: Plane, sigma: number): Plane {
  const radius = Math.floor(TRUNCATE * sigma + 0.5);
  const bell = Float64Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * sigma * sigma)),
  );
  const sum = bell.reduce((total, weight) => total + weight, 0);
  const weights = bell.map((weight) => weight / sum);
  return filterRows(filterRows(plane, weights), weights);
}

/** Filters along the rows and transposes: twice of it filters along both and turns back. */
function filterRows(plane: Plane, weights: Float64Array): Plane {
  const radius = weights.length >> 1;
  const result = new Float64Array(plane.length);
  for (let y = 0; y < IMAGE_SIZE; y++) {
    for (let x = 0; x < IMAGE_SIZE; x++) {
      let sum = 0;
      for (let i = 0; i < weights.length; i++) {
        const from = Math.min(Math.max(x + i - radius, 0), IMAGE_SIZE - 1);
        sum += weights[i]! * plane[y * IMAGE_SIZE + from]!;
      }
      result[x * IMAGE_SIZE + y] = sum;
    }
  }
  return result;
}
