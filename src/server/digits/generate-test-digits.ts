import { setImmediate } from 'node:timers/promises';
import { syntheticSeed } from '../../data/dataset.js';
import { DIGIT_NAMES, joinImages, type LabeledImages } from '../../data/labeled-images.js';

/** How many digits are written; ten milliseconds each would be no fun to wait for. */
const COUNT = 2000;

/** So many at a time, about ten milliseconds, with others answered in between. */
const SLICE = 25;

/** That of other commands when they are told nothing. */
const SEED = 42;

/** Writes test digits: the first of `mnist evaluate --dataset synthetic`, the same on every machine. */
export async function generateTestDigits(): Promise<LabeledImages> {
  const { generateSyntheticDigits } = await import('../../data/synthetic/generate.js');
  const slices: [LabeledImages, ...LabeledImages[]] = [
    { images: new Uint8Array(), labels: new Uint8Array(), count: 0, classNames: DIGIT_NAMES },
  ];
  const seed = syntheticSeed(SEED, 'test');
  for (let startIndex = 0; startIndex < COUNT; startIndex += SLICE) {
    slices.push(generateSyntheticDigits({ count: SLICE, seed, startIndex }));
    await setImmediate();
  }
  return joinImages(slices);
}
