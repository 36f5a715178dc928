import type { Background } from './background.js';
import type { GrayImage } from '../gray/gray-image.js';

/** Whether ink is darker than the paper, or lighter (chalk, MNIST's own images). */
export type Polarity = 'dark-on-light' | 'light-on-dark';

/**
 * Finds out which side of the paper's brightness the ink lies on: the one with the greater
 * deviations in all, far ones counting more than near ones, noise not at all.
 */
export function findPolarity({ gray }: GrayImage, { levels, noise }: Background): Polarity {
  const tolerance = 4 * noise + 4;
  let dark = 0;
  let light = 0;
  for (let i = 0; i < gray.length; i++) {
    const deviation = gray[i]! - levels[i]!;
    if (deviation < -tolerance) dark += deviation * deviation;
    else if (deviation > tolerance) light += deviation * deviation;
  }
  return dark >= light ? 'dark-on-light' : 'light-on-dark';
}
