import { describe, expect, it } from 'vitest';
import { PICTURE_KINDS } from '../../../bench/pictures/picture-kinds.js';
import { createRandom } from '../../../src/data/random.js';
import { generateSyntheticDigits } from '../../../src/data/synthetic/generate.js';
import { createOutlierMaterial } from '../../../src/data/synthetic/outliers/create-outlier-material.js';
import { outlierKinds } from '../../../src/data/synthetic/outliers/outlier-kinds.js';

const digits = generateSyntheticDigits({ count: 20, seed: 1 });
const material = { test: digits, synthetic: digits, outliers: createOutlierMaterial(digits) };

describe('PICTURE_KINDS', () => {
  it('has every kind of outliers, reserved ones too', () => {
    const names = PICTURE_KINDS.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(outlierKinds.map(({ name }) => name)));
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(PICTURE_KINDS)('$name: the same stream gives the same picture', (kind) => {
    const draw = (seed: number) => kind.draw(material, createRandom(seed, kind.name), seed);
    for (const seed of [1, 2]) {
      const { picture, label } = draw(seed);
      expect(picture.rgb).toHaveLength(picture.width * picture.height * 3);
      expect(Buffer.from(picture.rgb).equals(draw(seed).picture.rgb)).toBe(true);
      expect(label).toBe(kind.isDigit ? digits.labels[seed] : null);
    }
    expect(Buffer.from(draw(1).picture.rgb).equals(draw(2).picture.rgb)).toBe(false);
  });
});
