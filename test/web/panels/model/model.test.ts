import { describe, expect, it } from 'vitest';
import { describeCell } from '../../../../web/src/panels/model/describe-cell.js';
import {
  describeTestAccuracy,
  describeTraining,
} from '../../../../web/src/panels/model/describe-training.js';
import {
  ERROR_LEVELS,
  errorLevel,
  largestError,
} from '../../../../web/src/panels/model/error-level.js';
import { formatCount, formatLargeCount } from '../../../../web/src/panels/model/format-count.js';

describe('errorLevel', () => {
  it('leaves cells without errors uncoloured, whatever the others are', () => {
    expect(errorLevel(0, 0)).toBe(0);
    expect(errorLevel(0, 1000)).toBe(0);
  });

  it('gives the most frequent error the strongest colour, and any error one', () => {
    for (const largest of [2, 4, 30, 980]) {
      expect(errorLevel(largest, largest)).toBe(ERROR_LEVELS);
      expect(errorLevel(1, largest)).toBe(1);
    }
  });

  it('never falls as errors become more frequent', () => {
    const levels = Array.from({ length: 200 }, (_, index) => errorLevel(index + 1, 200));
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    expect(new Set(levels).size).toBe(ERROR_LEVELS);
  });

  it('is moderate where all errors happened once', () => {
    expect(errorLevel(1, 1)).toBe(3);
  });
});

it('finds the largest error off the diagonal', () => {
  expect(
    largestError([
      [980, 3],
      [7, 1100],
    ]),
  ).toBe(7);
  expect(largestError([[5]])).toBe(0);
});

it.each([
  [{ count: 4, shown: 4, label: '4', digit: '9' }, '4 taken for 9: 4 digits.'],
  [{ count: 1, shown: 1, label: '0', digit: '7' }, '0 taken for 7: 1 digit.'],
  [{ count: 0, shown: 0, label: '0', digit: '5' }, '0 taken for 5: none.'],
  [
    { count: 1134, shown: 60, label: '1', digit: '1' },
    '1 read right: 1,134 digits, 60 of them here.',
  ],
])('describes a cell of %o', (facts, text) => {
  expect(describeCell(facts)).toBe(text);
});

it('says how a model was trained, as far as that is known', () => {
  const training = {
    dataset: 'mnist',
    epochs: 24,
    seed: 2,
    finished: '2026-07-01T10:00:00.000Z',
    testAccuracy: 0.9969,
    testCount: 10_000,
  };
  expect(describeTraining(training)).toBe('24 epochs on mnist, seed 2, finished 2026-07-01');
  expect(describeTraining({ ...training, epochs: 1, finished: null })).toBe(
    '1 epoch on mnist, seed 2',
  );
  expect(describeTestAccuracy(training)).toBe('99.69 % of 10,000 test digits');
  expect(describeTestAccuracy({ ...training, testCount: null })).toBe('99.69 %');
  expect(describeTestAccuracy({ ...training, testAccuracy: null })).toBe(
    'not recorded with the model',
  );
  expect(describeTraining(null)).toBe('not recorded with the model');
  expect(describeTestAccuracy(null)).toBe('not recorded with the model');
});

it('writes large numbers so that they can be read', () => {
  expect(formatCount(259626)).toBe('259,626');
  expect(formatLargeCount(999_999)).toBe('999,999');
  expect(formatLargeCount(11_503_808)).toBe('11.5 million');
  expect(formatLargeCount(2.34e9)).toBe('2.3 billion');
});
