import { describe, expect, it } from 'vitest';
import { formatEpochLine } from '../../src/report/format-epoch-line.js';

const figures = {
  epoch: 3,
  epochs: 12,
  loss: 0.0512,
  accuracy: 0.9841,
  learningRate: 0.00095,
  imagesPerSecond: 9412.3,
  seconds: 6.43,
};

describe('formatEpochLine', () => {
  it('fits 80 columns with a validation split', () => {
    const line = formatEpochLine({ ...figures, valLoss: 0.0433, valAccuracy: 0.987 });
    expect(line).toBe(
      'epoch  3/12  loss 0.0512 98.41%  val 0.0433 98.70%  lr 9.5e-4  9,412/s  6.4 s',
    );
    expect(line.length).toBeLessThanOrEqual(80);
  });

  it('leaves the validation split out when there is none', () => {
    expect(formatEpochLine(figures)).toBe(
      'epoch  3/12  loss 0.0512 98.41%  lr 9.5e-4  9,412/s  6.4 s',
    );
  });
});
