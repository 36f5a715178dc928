import { describe, expect, it } from 'vitest';
import { splitValidation } from '../../src/data/split.js';

/** As many labels of each class as given, mixed. */
function labelsOf(...classSizes: number[]): Uint8Array {
  const labels = classSizes.flatMap((size, label) => new Array<number>(size).fill(label));
  return Uint8Array.from(labels, (_, i) => labels[(i * 7919) % labels.length]!);
}

function countOf(labels: Uint8Array, indices: Uint32Array, label: number): number {
  return indices.filter((index) => labels[index] === label).length;
}

const labels = labelsOf(100, 57, 3, 1, 240);

describe('splitValidation', () => {
  it.each([0, 0.001, 0.1, 0.29, 1 / 3, 0.5, 0.9, 0.999])(
    'puts every image into one of the two parts, fraction %d',
    (fraction) => {
      const { training, validation } = splitValidation({ labels, fraction, seed: 1 });
      const all = [...training, ...validation].sort((a, b) => a - b);
      expect(all).toEqual(Array.from(labels, (_, index) => index));
    },
  );

  it('returns indices in ascending order', () => {
    const { training, validation } = splitValidation({ labels, fraction: 0.3, seed: 1 });
    expect(training).toEqual(training.slice().sort());
    expect(validation).toEqual(validation.slice().sort());
  });

  it.each([0.1, 0.25, 0.5, 0.77])('keeps the share of each class, fraction %d', (fraction) => {
    const { validation } = splitValidation({ labels, fraction, seed: 1 });
    expect(validation).toHaveLength(Math.round(labels.length * fraction));
    [100, 57, 3, 1, 240].forEach((size, label) => {
      const count = countOf(labels, validation, label);
      expect(Math.abs(count - size * fraction)).toBeLessThanOrEqual(1);
    });
  });

  it('leaves an image of each class to training', () => {
    const { training } = splitValidation({ labels, fraction: 0.999, seed: 1 });
    for (let label = 0; label < 5; label++) {
      expect(countOf(labels, training, label)).toBeGreaterThanOrEqual(1);
    }
  });

  it('is the same for the same seed, and another for another', () => {
    const split = splitValidation({ labels, fraction: 0.2, seed: 1 });
    expect(splitValidation({ labels, fraction: 0.2, seed: 1 })).toEqual(split);
    expect(splitValidation({ labels, fraction: 0.2, seed: 2 })).not.toEqual(split);
  });

  it('sets nothing aside for the fraction 0', () => {
    const { training, validation } = splitValidation({ labels, fraction: 0, seed: 1 });
    expect(validation).toHaveLength(0);
    expect(training).toHaveLength(labels.length);
  });

  it('sets something aside for the smallest fraction', () => {
    expect(splitValidation({ labels, fraction: 1e-6, seed: 1 }).validation).toHaveLength(1);
  });

  it('has nothing to set aside when each class has one image', () => {
    const { validation } = splitValidation({ labels: labelsOf(1, 1, 1), fraction: 0.5, seed: 1 });
    expect(validation).toHaveLength(0);
  });

  it('takes a class that has no images, and no images at all', () => {
    const gap = Uint8Array.of(0, 0, 9, 9);
    expect(splitValidation({ labels: gap, fraction: 0.5, seed: 1 }).validation).toHaveLength(2);
    const nothing = splitValidation({ labels: new Uint8Array(0), fraction: 0.5, seed: 1 });
    expect(nothing.training).toHaveLength(0);
  });

  it.each([-0.1, 1, 1.5, NaN])('refuses the fraction %d', (fraction) => {
    expect(() => splitValidation({ labels, fraction, seed: 1 })).toThrow(RangeError);
  });
});
