import { describe, expect, it } from 'vitest';
import { IMAGE_PIXELS } from '../../../src/data/digit-image.js';
import type { LabeledImages } from '../../../src/data/labeled-images.js';
import { MnistError } from '../../../src/errors/mnist-error.js';
import { evaluate } from '../../../src/model/evaluation/evaluate.js';
import type { Predictor } from '../../../src/model/predictor.js';

/** Answers with the class that the image's first pixel names, at the given probability. */
function createStandIn(
  probability: number,
  classCount = 3,
): Predictor & { readonly batches: Uint8Array[] } {
  const batches: Uint8Array[] = [];
  return {
    batches,
    classNames: Array.from({ length: classCount }, String),
    predict: (images) => {
      batches.push(images);
      const count = images.length / IMAGE_PIXELS;
      const rest = (1 - probability) / (classCount - 1);
      const probabilities = new Float32Array(count * classCount).fill(rest);
      for (let i = 0; i < count; i++) {
        probabilities[i * classCount + images[i * IMAGE_PIXELS]!] = probability;
      }
      return Promise.resolve(probabilities);
    },
    close: () => Promise.resolve(),
  };
}

/** Images whose first pixel is the answer that the stand-in will give. */
function createData(labels: number[], answers: number[], classCount = 3): LabeledImages {
  const images = new Uint8Array(labels.length * IMAGE_PIXELS);
  answers.forEach((answer, i) => (images[i * IMAGE_PIXELS] = answer));
  return {
    images,
    labels: Uint8Array.from(labels),
    count: labels.length,
    classNames: Array.from({ length: classCount }, String),
  };
}

const data = createData([0, 0, 1, 2, 2], [0, 1, 1, 2, 0]);

describe('evaluate', () => {
  it('measures accuracy, loss, confusions and classes', async () => {
    const evaluation = await evaluate({ predictor: createStandIn(0.8), data });

    expect(evaluation.count).toBe(5);
    expect(evaluation.accuracy).toBe(0.6);
    // Three right answers at 0.8, two wrong ones that left 0.1 for the truth; float32 inputs.
    expect(evaluation.loss).toBeCloseTo((-3 * Math.log(0.8) - 2 * Math.log(0.1)) / 5, 6);
    expect(evaluation.confusion).toEqual([
      [1, 1, 0],
      [0, 1, 0],
      [1, 0, 1],
    ]);
    expect(evaluation.perClass.map(({ recall }) => recall)).toEqual([0.5, 1, 0.5]);
    expect(evaluation.mostConfused).toEqual([
      { true: 0, predicted: 1, count: 1 },
      { true: 2, predicted: 0, count: 1 },
    ]);
    expect(evaluation.imagesPerSecond).toBeGreaterThan(0);
  });

  it('hands over batches that are views of the dataset, the last one shorter', async () => {
    const predictor = createStandIn(0.8);
    const done: number[] = [];
    await evaluate({ predictor, data, batchSize: 2, onProgress: (count) => done.push(count) });

    expect(predictor.batches.map((batch) => batch.length / IMAGE_PIXELS)).toEqual([2, 2, 1]);
    expect(predictor.batches.every((batch) => batch.buffer === data.images.buffer)).toBe(true);
    expect(done).toEqual([2, 4, 5]);
  });

  it.each([1, 2, 3, 5, 500])('gives the same figures in batches of %i', async (batchSize) => {
    const figures = await evaluate({ predictor: createStandIn(0.8), data, batchSize });
    const expected = await evaluate({ predictor: createStandIn(0.8), data });
    expect({ ...figures, imagesPerSecond: 0 }).toEqual({ ...expected, imagesPerSecond: 0 });
  });

  it('holds finite numbers only, without images and with a diverged model', async () => {
    const empty = await evaluate({ predictor: createStandIn(0.8), data: createData([], []) });
    const diverged = await evaluate({ predictor: createStandIn(NaN), data });

    expect(JSON.stringify(empty)).not.toContain('null');
    expect(JSON.stringify(diverged)).not.toContain('null');
    expect(diverged.loss).toBeCloseTo(16.118, 3);
    expect(empty).toMatchObject({ count: 0, accuracy: 0, loss: 0, imagesPerSecond: 0 });
  });

  it('refuses data with another number of classes than the model', async () => {
    const failure = evaluate({ predictor: createStandIn(0.8, 2), data });
    await expect(failure).rejects.toThrow(MnistError);
    await expect(failure).rejects.toMatchObject({
      failure: {
        code: 'conflicting-options',
        reason: 'the model tells 2 classes apart, but the dataset has 3',
      },
    });
  });
});
