import { expect, it } from 'vitest';
import { formatPercent, speakPercent } from '../../../web/src/answer/format-percent.js';

it.each([
  [0, '0.0 %'],
  [0.0004, '0.0 %'],
  [0.07, '7.0 %'],
  [0.29, '29.0 %'],
  [0.5, '50.0 %'],
  [0.9976, '99.7 %'],
  [0.99999, '99.9 %'],
  [1, '100.0 %'],
])('says %f as %s: certainty is not claimed by rounding', (probability, text) => {
  expect(formatPercent(probability)).toBe(text);
});

it('keeps every tenth of a percent', () => {
  for (let tenths = 0; tenths <= 1000; tenths++) {
    expect(formatPercent(tenths / 1000)).toBe(`${(tenths / 10).toFixed(1)} %`);
  }
});

it('speaks the unit', () => {
  expect(speakPercent(0.998)).toBe('99.8 percent');
});
