import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import { formatEvaluation } from '../../src/report/format-evaluation.js';

const paint = new Chalk({ level: 0 });
const summary = {
  dataName: 'mnist test',
  count: 10_000,
  accuracy: 0.9932,
  loss: 0.0213,
  calibration: { ece: 0.00234 },
  imagesPerSecond: 23_456.7,
  perClass: [
    { digit: 0, precision: 0.99, recall: 0.9876, f1: 0.9888, support: 980 },
    { digit: 1, precision: 1, recall: 0.5, f1: 0.6667, support: 1135 },
  ],
  mostConfused: [
    { true: 1, predicted: 0, count: 1234 },
    { true: 0, predicted: 1, count: 1 },
  ],
  classNames: ['0', '1'],
};

describe('formatEvaluation', () => {
  it('shows the figures, the classes and the mistakes', () => {
    expect(formatEvaluation(summary, paint)).toBe(
      [
        'data      mnist test, 10,000 images',
        'accuracy  99.32% (68 wrong)',
        'loss      0.0213',
        'ECE       0.23% (expected calibration error)',
        'speed     23,457 images/s',
        '',
        'digit  precision  recall      F1  images',
        '─────  ─────────  ──────  ──────  ──────',
        '    0     99.00%  98.76%  98.88%     980',
        '    1    100.00%  50.00%  66.67%   1,135',
        '',
        'most frequent mistakes',
        '  1 taken for 0  1,234 times',
        '  0 taken for 1  once',
      ].join('\n'),
    );
  });

  it('says nothing of mistakes when there are none', () => {
    const text = formatEvaluation({ ...summary, accuracy: 1, mostConfused: [] }, paint);
    expect(text).toContain('accuracy  100.00% (0 wrong)');
    expect(text).not.toContain('mistakes');
  });
});
