import type { Random } from '../../../../data/random.js';

/** Fills a mask: 0 with probability `rate` (to within 1/65536), else `1 / (1 - rate)`. */
export function drawDropoutMask(mask: Float32Array, rate: number, random: Random): void {
  const kept = 1 / (1 - rate);
  const threshold = Math.round(rate * 0x10000);
  const pairs = mask.length & ~1;
  // One random number serves two elements, 16 bits each.
  for (let i = 0; i < pairs; i += 2) {
    const bits = random.uint32();
    mask[i] = (bits & 0xffff) < threshold ? 0 : kept;
    mask[i + 1] = bits >>> 16 < threshold ? 0 : kept;
  }
  if (pairs < mask.length) mask[pairs] = (random.uint32() & 0xffff) < threshold ? 0 : kept;
}
