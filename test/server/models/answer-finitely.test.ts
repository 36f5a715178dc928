import { describe, expect, it } from 'vitest';
import { DIGIT_NAMES } from '../../../src/data/labeled-images.js';
import type { Predictor } from '../../../src/model/predictor.js';
import { answerFinitely } from '../../../src/server/models/answer-finitely.js';
import { failureOf } from '../../data/failure-of.js';

function predictorOf(probability: number): Predictor {
  return {
    classNames: DIGIT_NAMES,
    predict: () => Promise.resolve(new Float32Array(10).fill(probability)),
    close: () => Promise.resolve(),
  };
}

describe('answerFinitely', () => {
  it('gives numbers as they are', async () => {
    const predictor = answerFinitely(predictorOf(0.25), 'a');
    expect(await predictor.predict(new Uint8Array(784))).toEqual(new Float32Array(10).fill(0.25));
  });

  it.each([NaN, Infinity])('refuses %s', async (probability) => {
    const predictor = answerFinitely(predictorOf(probability), 'a');
    const failure = await failureOf(() => predictor.predict(new Uint8Array(784)));
    expect(failure).toEqual({ code: 'answer-not-finite', model: 'a' });
  });
});
