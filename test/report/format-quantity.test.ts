import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatCount,
  formatDuration,
  formatLearningRate,
  formatLoss,
  formatPercent,
  formatRate,
  formatRemaining,
} from '../../src/report/format-quantity.js';

describe('formatCount', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [60000, '60,000'],
    [1234567.8, '1,234,568'],
  ])('%d -> %s', (count, text) => {
    expect(formatCount(count)).toBe(text);
  });
});

describe('formatPercent', () => {
  it('has two decimals unless told', () => {
    expect(formatPercent(0.9932)).toBe('99.32%');
    expect(formatPercent(1)).toBe('100.00%');
    expect(formatPercent(0.005, 1)).toBe('0.5%');
  });
});

describe('formatLoss', () => {
  it.each([
    [0, '0.0000'],
    [0.0512, '0.0512'],
    [2.302585, '2.3026'],
    [0.001, '0.0010'],
    [0.0000032, '3.20e-6'],
  ])('%d -> %s', (loss, text) => {
    expect(formatLoss(loss)).toBe(text);
  });
});

describe('formatRate', () => {
  it.each([
    [9412.3, '9,412'],
    [10, '10'],
    [9.96, '10'],
    [9.94, '9.9'],
    [0, '0.0'],
  ])('%d -> %s', (rate, text) => {
    expect(formatRate(rate)).toBe(text);
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0.00 s'],
    [0.994, '0.99 s'],
    [0.996, '1.0 s'],
    [9.94, '9.9 s'],
    [9.96, '10 s'],
    [59.4, '59 s'],
    [59.6, '1 min 00 s'],
    [185, '3 min 05 s'],
    [3599.6, '1 h 00 min'],
    [7625, '2 h 07 min'],
    [7199.9, '2 h 00 min'],
  ])('%d -> %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });
});

describe('formatRemaining', () => {
  it('rounds up to whole seconds', () => {
    expect(formatRemaining(0.2)).toBe('1 s');
    expect(formatRemaining(59.2)).toBe('1 min 00 s');
  });
});

describe('formatLearningRate', () => {
  it.each([
    [0.001, '1e-3'],
    [0.00095, '9.5e-4'],
    [1, '1e+0'],
    [0, '0e+0'],
  ])('%d -> %s', (rate, text) => {
    expect(formatLearningRate(rate)).toBe(text);
  });
});

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [999_949, '999.9 kB'],
    [999_950, '1.0 MB'],
    [9_912_422, '9.9 MB'],
    [3e15, '3000.0 TB'],
  ])('%d -> %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
