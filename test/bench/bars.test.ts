import { describe, expect, it } from 'vitest';
import { BARS } from '../../bench/bars.js';
import { judge } from '../../bench/judge.js';

const seriesOf = (
  section: 'robustness' | 'non-digits',
  subject: string,
  value: number,
  details: Readonly<Record<string, unknown>> = {},
) => ({
  ...{ section, subject, contestant: 'mnist', unit: '%' as const },
  ...{ values: [value], median: value, min: value, max: value, details: [details] },
});

describe('the bars of robustness', () => {
  it('hold mean and least of what is promised, then of all harm, not of the images as they are', () => {
    const verdicts = judge(BARS, [
      seriesOf('robustness', 'none', 0.5),
      seriesOf('robustness', 'fog', 0.95),
      seriesOf('robustness', 'stripe', 0.89),
    ]);
    expect(verdicts.map(({ value }) => value)).toEqual([
      0.95,
      0.95,
      expect.closeTo(0.92, 12),
      0.89,
    ]);
    expect(verdicts.map(({ isMet }) => isMet)).toEqual([false, true, false, false]);
  });
});

describe('the bar of non-digits', () => {
  it('holds the share of all pictures without a digit, large kinds counting more', () => {
    const verdicts = judge(BARS, [
      seriesOf('non-digits', 'letters', 0.05, { isDigit: false, count: 100 }),
      seriesOf('non-digits', 'noise', 0, { isDigit: false, count: 300 }),
      seriesOf('non-digits', 'test digits', 0.99, { isDigit: true, count: 100 }),
    ]);
    expect(verdicts).toMatchObject([{ value: 0.0125, isMet: true }]);
  });
});
