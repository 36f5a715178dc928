import { describe, expect, it } from 'vitest';
import { generateSyntheticDigits } from '../../../src/data/synthetic/generate.js';
import { withTestTimeAugmentation } from '../../../src/model/predictors/test-time-augmentation.js';
import { createStandInPredictor } from './stand-in-predictor.js';

const { images } = generateSyntheticDigits({ count: 3, seed: 5 });
const ink = (image: Uint8Array): number => image.reduce((sum, pixel) => sum + pixel, 0) / 255;

describe('withTestTimeAugmentation', () => {
  it('shows the images as they are first, then varied, all different', async () => {
    const predictor = createStandInPredictor(['x'], () => [1]);
    await withTestTimeAugmentation(predictor).predict(images);
    expect(predictor.seen[0]).toBe(images);
    expect(predictor.seen.length).toBeGreaterThan(1);
    const contents = predictor.seen.map((seen) => Buffer.from(seen).toString('base64'));
    expect(new Set(contents).size).toBe(predictor.seen.length);
  });

  it('answers with the mean, image by image', async () => {
    const predictor = createStandInPredictor(['x'], (image) => [ink(image)]);
    const answers = await withTestTimeAugmentation(predictor).predict(images);
    expect(answers).toHaveLength(3);
    answers.forEach((answer, i) => {
      const inks = predictor.seen.map((seen) => ink(seen.subarray(i * 784, (i + 1) * 784)));
      expect(answer).toBeCloseTo(inks.reduce((a, b) => a + b) / inks.length, 3);
    });
  });

  it('varies little: no image loses or gains much of its ink', async () => {
    const predictor = createStandInPredictor(['x'], () => [1]);
    await withTestTimeAugmentation(predictor).predict(images);
    for (const seen of predictor.seen) {
      expect(ink(seen) / ink(images)).toBeGreaterThan(0.75);
      expect(ink(seen) / ink(images)).toBeLessThan(1.3);
    }
  });

  it('gives the same answer whatever images come along', async () => {
    const predictor = createStandInPredictor(['x'], (image) => [ink(image)]);
    const augmented = withTestTimeAugmentation(predictor);
    const together = await augmented.predict(images);
    const alone = await augmented.predict(images.subarray(784, 2 * 784));
    expect(alone[0]).toBe(together[1]);
  });

  it('keeps the classes, takes no images, and closes', async () => {
    const predictor = createStandInPredictor(['x', 'y'], () => [0, 1]);
    const augmented = withTestTimeAugmentation(predictor);
    expect(augmented.classNames).toEqual(['x', 'y']);
    expect(await augmented.predict(new Uint8Array())).toHaveLength(0);
    await augmented.close();
    expect(predictor.isClosed).toBe(true);
  });
});
