import type { Background } from './background.js';
import type { GrayImage } from '../gray/gray-image.js';
import { medianOf } from './median.js';

/** Pixels that are looked at: enough for a median. */
const SAMPLES = 20_000;

/** A normal distribution's standard deviation, as a multiple of its median absolute deviation. */
const SIGMA_OF_MAD = 1.4826;

/** Finds the one level of the paper, and its noise, in a picture whose light is even. */
export function findPlainBackground({ gray }: GrayImage): Background {
  const step = Math.max(1, Math.floor(gray.length / SAMPLES));
  const samples = Float64Array.from(
    { length: Math.ceil(gray.length / step) },
    (_, i) => gray[i * step]!,
  );
  const level = medianOf(samples, 255);
  const noise =
    SIGMA_OF_MAD *
    medianOf(
      samples.map((value) => Math.abs(value - level)),
      0,
    );
  return { levels: new Float32Array(gray.length).fill(level), noise };
}
