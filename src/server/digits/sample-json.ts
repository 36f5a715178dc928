import { imageAt } from '../../data/labeled-images.js';
import { nameClass, roundProbability } from '../../model/reading/ranking.js';
import type { AnsweredSample, Sample } from '../schemas/sample.js';
import { toBase64 } from '../to-base64.js';
import type { TestDigits } from './test-digits.js';

/** Puts a test digit into its JSON form. */
export function sampleToJson({ dataset, images }: TestDigits, index: number): Sample {
  return {
    dataset,
    split: 'test',
    index,
    label: images.labels[index] ?? 0,
    pixels: toBase64(imageAt(images, index)),
  };
}

/** Puts a test digit with what a model takes it for into its JSON form. */
export function answeredSampleToJson(
  digits: TestDigits,
  index: number,
  answer: { readonly classNames: readonly string[]; classIndex: number; confidence: number },
): AnsweredSample {
  return {
    ...sampleToJson(digits, index),
    digit: nameClass(answer.classNames, answer.classIndex),
    confidence: roundProbability(answer.confidence),
  };
}
