import type { DigitImage } from '../digit-image.js';
import type { Random } from '../random.js';

/** Photons that full ink sends: the fewer, the noisier. */
const PHOTONS = 3;

/** The share of the pixels that are broken. */
const IMPULSES = 0.17;

/** Noise of few photons: each pixel is a Poisson number of 3 at most on average (severity 5). */
export function addShotNoise(image: DigitImage, random: Random): DigitImage {
  return image.map((value) => {
    const photons = drawPoisson((PHOTONS * value) / 255, random);
    return Math.round((255 * Math.min(photons, PHOTONS)) / PHOTONS);
  });
}

/** Salt and pepper: 17 % of the pixels become full ink or none (severity 4). */
export function addImpulseNoise(image: DigitImage, random: Random): DigitImage {
  return image.map((value) => {
    if (random.uniform() >= IMPULSES) return value;
    return random.uniform() < 0.5 ? 255 : 0;
  });
}

/** A number from Poisson's distribution (Knuth, The Art of Computer Programming 2, 3.4.1). */
function drawPoisson(mean: number, random: Random): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random.uniform(); product > limit; product *= random.uniform()) count++;
  return count;
}
