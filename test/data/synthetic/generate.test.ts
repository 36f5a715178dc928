import { describe, expect, it } from 'vitest';
import { IMAGE_PIXELS, IMAGE_SIZE } from '../../../src/data/digit-image.js';
import { imageAt } from '../../../src/data/labeled-images.js';
import { generateSyntheticDigits } from '../../../src/data/synthetic/generate.js';

const count = 2000;
const digits = generateSyntheticDigits({ count, seed: 1 });
const images = Array.from({ length: count }, (_, i) => imageAt(digits, i));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const standardDeviation = (values: readonly number[]): number => {
  const center = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - center) ** 2)));
};

const rowOf = (index: number): number => Math.floor(index / IMAGE_SIZE);
const columnOf = (index: number): number => index % IMAGE_SIZE;

const centerOfMass = (image: Uint8Array, coordinate: (index: number) => number): number => {
  let mass = 0;
  let moment = 0;
  image.forEach((ink, index) => {
    mass += ink;
    moment += ink * coordinate(index);
  });
  return moment / mass;
};

const extent = (image: Uint8Array, coordinate: (index: number) => number): number => {
  const inked = [...image.keys()].filter((index) => image[index]! > 0).map(coordinate);
  return Math.max(...inked) - Math.min(...inked) + 1;
};

const countPixels = (image: Uint8Array, wanted: (ink: number) => boolean): number =>
  image.reduce((total, ink) => total + (wanted(ink) ? 1 : 0), 0);

describe('generateSyntheticDigits', () => {
  it('gives the same bytes for the same seed', () => {
    const again = generateSyntheticDigits({ count: 100, seed: 1 });
    expect(again.images).toEqual(digits.images.subarray(0, 100 * IMAGE_PIXELS));
    expect(again.labels).toEqual(digits.labels.subarray(0, 100));
  });

  it('gives the same bytes in whatever parts they are generated', () => {
    for (const [startIndex, partCount] of [
      [0, 7],
      [7, 1],
      [8, 25],
      [1993, 7],
    ] as const) {
      const part = generateSyntheticDigits({ count: partCount, seed: 1, startIndex });
      const end = startIndex + partCount;
      expect(part.count).toBe(partCount);
      expect(part.images).toEqual(
        digits.images.subarray(startIndex * IMAGE_PIXELS, end * IMAGE_PIXELS),
      );
      expect(part.labels).toEqual(digits.labels.subarray(startIndex, end));
    }
  });

  it('gives other images and another order for another seed', () => {
    const other = generateSyntheticDigits({ count: 100, seed: 2 });
    expect(other.labels).not.toEqual(digits.labels.subarray(0, 100));
    const known = new Set(images.map((image) => image.join()));
    for (let i = 0; i < other.count; i++) expect(known).not.toContain(imageAt(other, i).join());
  });

  it('gives nothing when nothing is asked for', () => {
    expect(generateSyntheticDigits({ count: 0, seed: 1 })).toMatchObject({ count: 0 });
  });

  it('holds every digit once in each run of ten, in changing order', () => {
    const runs = Array.from({ length: count / 10 }, (_, run) =>
      digits.labels.subarray(run * 10, run * 10 + 10),
    );
    for (const run of runs) expect(run.toSorted().join('')).toBe('0123456789');
    expect(new Set(runs.map((run) => run.join(''))).size).toBe(runs.length);
    expect(digits.classNames[digits.labels[0]!]).toBe(String(digits.labels[0]));
  });

  it('never repeats an image', () => {
    expect(new Set(images.map((image) => image.join())).size).toBe(count);
  });

  it('brings every image into the form of MNIST: full ink, 20 pixels long', () => {
    for (const image of images) expect(Math.max(...image)).toBe(255);
    // Fewer where the ends of the ink are too faint to survive rounding, as in MNIST.
    const lengths = images.map((image) => Math.max(extent(image, rowOf), extent(image, columnOf)));
    expect(Math.max(...lengths)).toBe(20);
    expect(lengths.filter((length) => length < 20).length).toBeLessThanOrEqual(count / 1000);
  });

  it.each([
    ['row', rowOf],
    ['column', columnOf],
  ])('places the centre of mass on %s 14, to the nearest pixel', (_, coordinate) => {
    const centers = images.map((image) => centerOfMass(image, coordinate));
    // Only ink so lopsided that it would reach over the edge lies further off.
    const distances = centers.map((center) => Math.abs(center - 14));
    expect(distances.filter((distance) => distance > 0.51).length).toBeLessThan(count / 200);
    expect(Math.max(...distances)).toBeLessThan(1.5);
    expect(mean(centers)).toBeCloseTo(14, 1);
    expect(standardDeviation(centers)).toBeCloseTo(0.29, 1);
  });

  // MNIST's own figures, measured on its training set: 104 pixels above half ink an image,
  // standard deviation 32; 51 % of the inked pixels grey.
  it('has about as much ink as MNIST, and as varied', () => {
    const inked = images.map((image) => countPixels(image, (ink) => ink > 127));
    expect(mean(inked)).toBeGreaterThan(92);
    expect(mean(inked)).toBeLessThan(112);
    expect(standardDeviation(inked)).toBeGreaterThan(25);
    expect(standardDeviation(inked)).toBeLessThan(40);
  });

  it('has edges about as soft as those of MNIST', () => {
    const greyShares = images.map(
      (image) =>
        countPixels(image, (ink) => ink > 25 && ink < 230) / countPixels(image, (ink) => ink > 25),
    );
    expect(mean(greyShares)).toBeGreaterThan(0.46);
    expect(mean(greyShares)).toBeLessThan(0.58);
  });
});
