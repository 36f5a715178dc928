import { setImmediate, setTimeout } from 'node:timers/promises';
import { IMAGE_PIXELS } from '../../data/digit-image.js';
import { MnistError } from '../../errors/mnist-error.js';
import {
  accuracyOf,
  countConfusions,
  type ConfusionMatrix,
} from '../../model/evaluation/confusion-matrix.js';
import { mostProbable } from '../../model/evaluation/most-probable.js';
import type { Predictor } from '../../model/predictor.js';
import type { TestDigits } from './test-digits.js';

/** What a model takes all test digits for. */
export interface TestResults {
  readonly digits: TestDigits;
  readonly confusion: ConfusionMatrix;
  readonly accuracy: number;
  /** The class index of each answer. */
  readonly answers: Uint16Array;
  /** How likely each answer is. */
  readonly confidences: Float32Array;
}

/** Images that are classified at once; a request in between waits no longer than for these. */
const SLICE = 32;

/** How long to leave a busy server alone, in milliseconds. */
const PATIENCE_MS = 100;

/**
 * Lets a model classify all test digits, a few at a time, so that requests are answered in between.
 *
 * @throws MnistError `conflicting-options` when the model tells other classes apart than digits have
 */
export async function testModel(predictor: Predictor, digits: TestDigits): Promise<TestResults> {
  const { images, labels, count, classNames } = digits.images;
  const classes = predictor.classNames.length;
  if (classes !== classNames.length) {
    const reason = `the model tells ${classes} classes apart, but there are ${classNames.length} digits`;
    throw new MnistError({ code: 'conflicting-options', reason });
  }
  const answers = new Uint16Array(count);
  const confidences = new Float32Array(count);
  for (let start = 0; start < count; start += SLICE) {
    const end = Math.min(start + SLICE, count);
    const slice = images.subarray(start * IMAGE_PIXELS, end * IMAGE_PIXELS);
    const probabilities = await predictWhenIdle(predictor, slice);
    for (let i = start; i < end; i++) {
      const answer = mostProbable(probabilities, i - start, classes);
      answers[i] = answer;
      confidences[i] = probabilities[(i - start) * classes + answer] ?? 0;
    }
    await setImmediate();
  }
  const confusion = countConfusions(labels, answers, classes);
  return { digits, confusion, accuracy: accuracyOf(confusion), answers, confidences };
}

/** Comes back later while requests take all there is. */
async function predictWhenIdle(predictor: Predictor, images: Uint8Array): Promise<Float32Array> {
  for (;;) {
    try {
      return await predictor.predict(images);
    } catch (error) {
      if (!(error instanceof MnistError) || error.failure.code !== 'server-busy') throw error;
      await setTimeout(PATIENCE_MS, undefined, { ref: false });
    }
  }
}
