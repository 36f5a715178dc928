import { describe, expect, it } from 'vitest';
import { imageAt } from '../../../src/data/labeled-images.js';
import { generateSyntheticDigits } from '../../../src/data/synthetic/generate.js';
import { assembleImages } from '../../../src/model/training/assemble-images.js';
import { failureOf } from '../../data/failure-of.js';

const data = generateSyntheticDigits({ count: 80, seed: 5 });
const plain = { validationSplit: 0.25, syntheticDigits: 0, outliers: 0 };

describe('assembleImages', () => {
  it('cuts validation from the data and adds nothing unless told to', async () => {
    const { training, validation } = await assembleImages({ data, recipe: plain, seed: 1 });
    expect([training.count, validation.count]).toEqual([60, 20]);
  });

  it('adds synthetic digits and outliers to what is trained on, never to validation', async () => {
    const recipe = { ...plain, syntheticDigits: 0.5, outliers: 0.2 };
    const assembled = await assembleImages({ data, recipe, seed: 1 });
    const { training, digitCount, outliersPerEpoch, validation } = assembled;
    const usual = await assembleImages({ data, recipe: plain, seed: 1 });
    expect(validation).toEqual(usual.validation);
    expect([digitCount, outliersPerEpoch]).toEqual([60 + 30, 12]);
    expect(training.count).toBe(60 + 30 + 8 * 12);
    expect(training.labels.subarray(0, 60)).toEqual(usual.training.labels);
    expect(training.labels.subarray(60, 90).every((label) => label < 10)).toBe(true);
    expect(new Set(training.labels.subarray(90))).toEqual(new Set([10]));
    for (let i = 0; i < training.count; i++) expect(Math.max(...imageAt(training, i))).toBe(255);
  });

  it('adds the same for the same seed, other images for another', async () => {
    const recipe = { ...plain, syntheticDigits: 0.5, outliers: 0.2 };
    const first = await assembleImages({ data, recipe, seed: 1 });
    expect(await assembleImages({ data, recipe, seed: 1 })).toEqual(first);
    const other = await assembleImages({ data, recipe, seed: 2 });
    expect(other.training.images.subarray(60 * 784)).not.toEqual(
      first.training.images.subarray(60 * 784),
    );
  });

  it('refuses to add digits to other classes', async () => {
    const letters = { ...data, classNames: Array.from('ABCDEFGHIJ') };
    const recipe = { ...plain, syntheticDigits: 0.5 };
    expect(await failureOf(() => assembleImages({ data: letters, recipe, seed: 1 }))).toMatchObject(
      { code: 'conflicting-options' },
    );
  });
});
