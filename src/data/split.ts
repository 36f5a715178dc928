import { createRandom } from './random.js';
import { shuffle } from './shuffle.js';

/** A training set cut in two, as indices in ascending order; every index is in one of them. */
export interface ValidationSplit {
  readonly training: Uint32Array;
  readonly validation: Uint32Array;
}

/** What {@link splitValidation} needs to know. */
export interface SplitValidationOptions {
  /** The class index of each image. */
  readonly labels: Uint8Array;
  /** The share that goes to validation, in `[0, 1)`. */
  readonly fraction: number;
  /** The same seed and labels give the same split. */
  readonly seed: number;
}

/**
 * Sets a share of the images aside for validation, stratified: each class gives its share, to
 * within one image, and keeps at least one image for training. The whole is `fraction` of all
 * images, rounded, but not nothing unless `fraction` is 0 or each class has one image only.
 */
export function splitValidation(options: SplitValidationOptions): ValidationSplit {
  const { labels, fraction, seed } = options;
  if (!(fraction >= 0 && fraction < 1)) throw new RangeError(`fraction ${fraction}`);
  const classes = indicesByClass(labels);
  const shares = apportion(
    classes.map((indices) => indices.length),
    fraction,
  );
  const isValidation = new Uint8Array(labels.length);
  classes.forEach((indices, classIndex) => {
    shuffle(indices, createRandom(seed, 'validation-split', classIndex));
    for (const index of indices.subarray(0, shares[classIndex])) isValidation[index] = 1;
  });
  const all = Uint32Array.from(labels, (_, index) => index);
  return {
    training: all.filter((index) => isValidation[index] === 0),
    validation: all.filter((index) => isValidation[index] === 1),
  };
}

function indicesByClass(labels: Uint8Array): Uint32Array[] {
  const classes: number[][] = [];
  labels.forEach((label, index) => {
    while (classes.length <= label) classes.push([]);
    classes[label]!.push(index);
  });
  return classes.map((indices) => Uint32Array.from(indices));
}

/**
 * How many of each class go to validation: the whole part of each share, then one more for the
 * largest remainders until the total is right (Hamilton's method).
 */
function apportion(classSizes: readonly number[], fraction: number): number[] {
  const shares = classSizes.map((size) =>
    Math.min(Math.floor(size * fraction), Math.max(0, size - 1)),
  );
  const total = sum(classSizes);
  const wanted = fraction === 0 ? 0 : Math.max(1, Math.round(total * fraction));
  const byRemainder = classSizes
    .map((size, classIndex) => ({ classIndex, size, remainder: (size * fraction) % 1 }))
    .filter(({ size, classIndex }) => size - shares[classIndex]! > 1)
    .sort((a, b) => b.remainder - a.remainder);
  const open = Math.max(0, wanted - sum(shares));
  for (const { classIndex } of byRemainder.slice(0, open)) shares[classIndex]! += 1;
  return shares;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
