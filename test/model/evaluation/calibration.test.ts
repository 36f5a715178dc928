import { describe, expect, it } from 'vitest';
import { measureCalibration } from '../../../src/model/evaluation/calibration.js';

const right =
  (...answers: number[]) =>
  (index: number): boolean =>
    answers[index] === 1;

describe('measureCalibration', () => {
  it('matches the error computed by hand', () => {
    // Two bins: [0, 0.5] has 0.3 and 0.5, one of them right; (0.5, 1] has 0.8, 0.9 and 1, two right.
    const confidences = [0.3, 0.8, 0.5, 0.9, 1];
    const { ece, bins } = measureCalibration(confidences, right(0, 1, 1, 0, 1), 2);

    expect(bins).toHaveLength(2);
    expect(bins[0]).toMatchObject({ from: 0, to: 0.5, count: 2, accuracy: 0.5 });
    expect(bins[0]!.confidence).toBeCloseTo(0.4, 12);
    expect(bins[1]).toMatchObject({ from: 0.5, to: 1, count: 3 });
    expect(bins[1]!.accuracy).toBeCloseTo(2 / 3, 12);
    expect(bins[1]!.confidence).toBeCloseTo(0.9, 12);
    expect(ece).toBeCloseTo((2 / 5) * 0.1 + (3 / 5) * (0.9 - 2 / 3), 12);
  });

  it('is 0 when answers are right as often as they say', () => {
    const confidences = [0.75, 0.75, 0.75, 0.75];
    expect(measureCalibration(confidences, right(1, 0, 1, 1)).ece).toBe(0);
  });

  it('is 1 when every answer is certain and wrong', () => {
    expect(measureCalibration([1, 1, 1], right(0, 0, 0)).ece).toBe(1);
  });

  it('has 15 bins of equal width unless told', () => {
    const { bins } = measureCalibration([0, 1 / 15, 0.07, 1], right(0, 0, 0, 1));
    expect(bins.map(({ count }) => count)).toEqual([2, 1, ...new Array<number>(11).fill(0), 0, 1]);
    expect([bins[0]!.from, bins[14]!.to]).toEqual([0, 1]);
    bins.slice(1).forEach(({ from }, bin) => {
      expect(from).toBe(bins[bin]!.to);
    });
  });

  it('holds finite numbers only, without answers and with a diverged model', () => {
    const empty = measureCalibration([], right());
    expect(empty.ece).toBe(0);
    expect(empty.bins.every(({ confidence, accuracy }) => confidence + accuracy === 0)).toBe(true);
    expect(measureCalibration([NaN, NaN], right(1, 0)).ece).toBe(0.5);
  });
});
