import type { DigitImage } from '../digit-image.js';
import type { Random } from '../random.js';
import { gaussianFilter } from './gaussian-filter.js';
import { fromPlane, toPlane } from './plane.js';

/** The level of a smoothed random field (mean the same, deviation 0.3) above which there is mud. */
const LEVEL = 0.65;
const DEVIATION = 0.3;

/** How dark the mud is, as ink. */
const MUD = 63 / 255;

/** Spatters mud over an image (MNIST-C's `spatter`, severity 4). */
export function spatter(image: DigitImage, random: Random): DigitImage {
  const plane = toPlane(image);
  const field = plane.map(() => LEVEL + DEVIATION * random.normal());
  const drops = gaussianFilter(field, 1).map((value) => (value > LEVEL ? 1 : 0));
  const mud = gaussianFilter(drops, 1.5).map((value) => (value < 0.8 ? 0 : value));
  return fromPlane(plane.map((value, at) => value * (1 - mud[at]!) + MUD * mud[at]!));
}
