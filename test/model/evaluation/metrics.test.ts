import { describe, expect, it } from 'vitest';
import { measureClasses } from '../../../src/model/evaluation/class-metrics.js';
import {
  accuracyOf,
  countConfusions,
  normalizeRows,
} from '../../../src/model/evaluation/confusion-matrix.js';
import { crossEntropy } from '../../../src/model/evaluation/cross-entropy.js';
import { findMostConfused } from '../../../src/model/evaluation/most-confused.js';
import { mostProbable } from '../../../src/model/evaluation/most-probable.js';

// Three classes, ten images:  true 0: 4 images, true 1: 3, true 2: 3.
const trueLabels = [0, 0, 0, 0, 1, 1, 1, 2, 2, 2];
const predicted = [0, 0, 0, 1, 1, 0, 1, 1, 2, 1];
const matrix = [
  [3, 1, 0],
  [1, 2, 0],
  [0, 2, 1],
];

describe('countConfusions', () => {
  it('counts pairs with the truth in rows and the answers in columns', () => {
    expect(countConfusions(trueLabels, predicted, 3)).toEqual(matrix);
  });

  it('keeps rows and columns for classes that do not occur', () => {
    expect(countConfusions([], [], 2)).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('normalizeRows', () => {
  it('divides each row by its sum, and leaves an empty row at zero', () => {
    expect(
      normalizeRows([
        [3, 1],
        [0, 0],
      ]),
    ).toEqual([
      [0.75, 0.25],
      [0, 0],
    ]);
  });
});

describe('accuracyOf', () => {
  it('is the share of the diagonal', () => {
    expect(accuracyOf(matrix)).toBe(0.6);
  });

  it('is 0 without images', () => {
    expect(accuracyOf([[0]])).toBe(0);
  });
});

describe('measureClasses', () => {
  it('matches precision, recall and F1 computed by hand', () => {
    const [zero, one, two] = measureClasses(matrix);
    // Called 0: 4 images, 3 of them right; called 1: 5, 2 right; called 2: 1, right.
    expect(zero).toEqual({ digit: 0, precision: 3 / 4, recall: 3 / 4, f1: 3 / 4, support: 4 });
    expect(one).toEqual({ digit: 1, precision: 2 / 5, recall: 2 / 3, f1: 1 / 2, support: 3 });
    expect(two).toEqual({ digit: 2, precision: 1, recall: 1 / 3, f1: 1 / 2, support: 3 });
  });

  it('gives 0, not NaN, for a class that never occurs and is never predicted', () => {
    const absent = measureClasses([
      [2, 0],
      [0, 0],
    ])[1];
    expect(absent).toEqual({ digit: 1, precision: 0, recall: 0, f1: 0, support: 0 });
  });

  it('gives recall 0 for a class that is only predicted, and precision 0 for one that never is', () => {
    const [onlyTrue, onlyPredicted] = measureClasses([
      [0, 2],
      [0, 0],
    ]);
    expect(onlyTrue).toEqual({ digit: 0, precision: 0, recall: 0, f1: 0, support: 2 });
    expect(onlyPredicted).toEqual({ digit: 1, precision: 0, recall: 0, f1: 0, support: 0 });
  });
});

describe('findMostConfused', () => {
  it('sorts by count, then by true and predicted class, without the diagonal', () => {
    expect(findMostConfused(matrix)).toEqual([
      { true: 2, predicted: 1, count: 2 },
      { true: 0, predicted: 1, count: 1 },
      { true: 1, predicted: 0, count: 1 },
    ]);
  });

  it('stops at the limit', () => {
    expect(findMostConfused(matrix, 1)).toEqual([{ true: 2, predicted: 1, count: 2 }]);
  });
});

describe('crossEntropy', () => {
  it('is minus the natural logarithm', () => {
    expect(crossEntropy(0.5)).toBeCloseTo(0.693147180559945, 12);
  });

  it('clips at 1e-7 from 0 and from 1, as Keras does', () => {
    expect(crossEntropy(0)).toBeCloseTo(16.1180956509583, 10);
    expect(crossEntropy(1)).toBeCloseTo(1.0000000494736474e-7, 14);
  });

  it('takes not-a-number for probability 0', () => {
    expect(crossEntropy(NaN)).toBe(crossEntropy(0));
  });
});

describe('mostProbable', () => {
  it('reads the row asked for; the first of equals wins', () => {
    const probabilities = Float32Array.of(0.1, 0.9, 0.5, 0.5);
    expect(mostProbable(probabilities, 0, 2)).toBe(1);
    expect(mostProbable(probabilities, 1, 2)).toBe(0);
  });

  it('passes over not-a-number', () => {
    expect(mostProbable(Float32Array.of(NaN, 0.2), 0, 2)).toBe(1);
    expect(mostProbable(Float32Array.of(NaN, NaN), 0, 2)).toBe(0);
  });
});
