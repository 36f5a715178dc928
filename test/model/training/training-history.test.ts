import { describe, expect, it } from 'vitest';
import {
  findBestEpoch,
  judgedLoss,
  type EpochRecord,
} from '../../../src/model/training/training-history.js';

const epoch = (number: number, loss: number, valLoss: number | null): EpochRecord => ({
  epoch: number,
  loss,
  accuracy: 0.5,
  valLoss,
  valAccuracy: valLoss === null ? null : 0.5,
  learningRate: 1e-3,
  seconds: 1,
});

describe('findBestEpoch', () => {
  it.each([
    ['none', [], undefined],
    ['the smallest validation loss', [epoch(1, 3, 2), epoch(2, 2, 1), epoch(3, 1, 4)], 2],
    ['the earlier of two equals', [epoch(1, 3, 2), epoch(2, 2, 2)], 1],
    ['the last one without validation', [epoch(1, 1, null), epoch(2, 2, null)], 2],
  ] as const)('%s', (_case, history, best) => {
    expect(findBestEpoch(history)?.epoch).toBe(best);
  });
});

describe('judgedLoss', () => {
  it('is that of validation, where there is one', () => {
    expect(judgedLoss(epoch(1, 3, 0))).toBe(0);
    expect(judgedLoss(epoch(1, 3, null))).toBe(3);
  });
});
