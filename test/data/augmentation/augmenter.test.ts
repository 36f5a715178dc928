import { describe, expect, it } from 'vitest';
import { drawAffine } from '../../../src/data/augmentation/affine.js';
import {
  AUGMENTATION_NAMES,
  augmentationPolicies,
  resolveAugmentation,
} from '../../../src/data/augmentation/augmentation-policy.js';
import { createAugmenter } from '../../../src/data/augmentation/augmenter.js';
import { createInkCurves } from '../../../src/data/augmentation/ink-curve.js';
import { IMAGE_PIXELS } from '../../../src/data/digit-image.js';
import { createRandom } from '../../../src/data/random.js';
import { MnistError } from '../../../src/errors/mnist-error.js';

const image = Uint8Array.from({ length: IMAGE_PIXELS }, (_, i) => (i * 7919) % 256);

describe('resolveAugmentation', () => {
  it('finds every policy by its name', () => {
    for (const name of AUGMENTATION_NAMES) {
      expect(resolveAugmentation(name)).toBe(augmentationPolicies[name]);
    }
  });

  it.each(['heavy', 'toString', ''])('refuses the unknown name "%s"', (name) => {
    const failure = { code: 'unknown-choice', what: 'augmentation', got: name };
    expect(() => resolveAugmentation(name)).toThrow(MnistError);
    expect(() => resolveAugmentation(name)).toThrow(
      expect.objectContaining({ failure: expect.objectContaining(failure) as unknown }) as Error,
    );
  });
});

describe('drawAffine', () => {
  it.each(AUGMENTATION_NAMES)('stays within the bounds of "%s" and uses them', (name) => {
    const policy = augmentationPolicies[name];
    const random = createRandom(1);
    const draws = Array.from({ length: 2000 }, () => drawAffine(policy, random));
    const expectWithin = (values: number[], bound: number): void => {
      const greatest = Math.max(...values.map(Math.abs));
      expect(greatest).toBeLessThanOrEqual(bound + 1e-9);
      expect(greatest).toBeGreaterThanOrEqual(bound * 0.98 - 1e-9);
    };
    const shiftPixels = policy.shift * 28;
    expectWithin(
      draws.map(({ rotationDegrees }) => rotationDegrees),
      policy.rotationDegrees,
    );
    expectWithin(
      draws.map(({ shearDegrees }) => shearDegrees),
      policy.shearDegrees,
    );
    expectWithin(
      draws.map(({ shiftX }) => shiftX),
      shiftPixels,
    );
    expectWithin(
      draws.map(({ shiftY }) => shiftY),
      shiftPixels,
    );
    expectWithin(
      draws.map(({ zoomX }) => zoomX - 1),
      policy.zoom,
    );
    expectWithin(
      draws.map(({ zoomY }) => zoomY - 1),
      policy.zoom,
    );
  });
});

describe('createAugmenter', () => {
  it('copies every byte under the policy "none"', () => {
    const target = new Uint8Array(IMAGE_PIXELS);
    createAugmenter(augmentationPolicies.none).augment(image, target, createRandom(1));
    expect(target).toEqual(image);
  });

  describe.each(['light', 'strong', 'pens'] as const)('with the policy "%s"', (name) => {
    const policy = augmentationPolicies[name];

    it('gives the same bytes for the same stream, whatever it did before', () => {
      const used = createAugmenter(policy);
      const [first, second] = [new Uint8Array(IMAGE_PIXELS), new Uint8Array(IMAGE_PIXELS)];
      used.augment(image.toReversed(), second, createRandom(8));
      used.augment(image, first, createRandom(9));
      createAugmenter(policy).augment(image, second, createRandom(9));
      expect(first).toEqual(second);
      createAugmenter(policy).augment(image, second, createRandom(10));
      expect(first).not.toEqual(second);
    });

    it('leaves the source and everything around the target as it was', () => {
      const source = image.slice();
      const memory = new Uint8Array(3 * IMAGE_PIXELS).fill(99);
      const target = memory.subarray(IMAGE_PIXELS, 2 * IMAGE_PIXELS);
      const augmenter = createAugmenter(policy);
      const random = createRandom(11);
      for (let i = 0; i < 200; i++) augmenter.augment(source, target, random);
      expect(source).toEqual(image);
      const around = [...memory.subarray(0, IMAGE_PIXELS), ...memory.subarray(2 * IMAGE_PIXELS)];
      expect(new Set(around)).toEqual(new Set([99]));
    });
  });
});

describe('createInkCurves', () => {
  it('keeps background and full ink, and goes from fatter over unchanged to thinner', () => {
    const curves = createInkCurves(1);
    for (const curve of curves) expect([curve[0], curve[255]]).toEqual([0, 255]);
    expect(curves[0]![128]).toBeGreaterThan(128);
    expect(curves[(curves.length - 1) / 2]!).toEqual(Uint8Array.from({ length: 256 }, (_, i) => i));
    expect(curves.at(-1)![128]).toBeLessThan(128);
  });
});
