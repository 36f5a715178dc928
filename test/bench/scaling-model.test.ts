import { describe, expect, it } from 'vitest';
import { predictStep } from '../../bench/scaling-model.js';

const parts = {
  microBatchImages: 32,
  microBatchMs: 10,
  copyWeightsMs: 0.5,
  addGradientMs: 0.25,
  updateMs: 1,
  meetMs: 0.125,
  orderMs: 4,
  epochImages: 512,
};

describe('predictStep', () => {
  it('is the sum of all parts on one thread', () => {
    // 4 micro-batches, copy, 4 gradients and update, no barrier, 1 of 4 steps of the epoch.
    const { stepMs, speedUp } = predictStep(parts, { threads: 1, batchSize: 128 });
    expect(stepMs).toBe(40 + 0.5 + (4 * 0.25 + 1) + 4 / 4);
    expect(speedUp).toBe(1);
  });

  it('shares computing and updating, but neither the copy nor the shuffling', () => {
    const { stepMs, imagesPerSecond } = predictStep(parts, { threads: 4, batchSize: 128 });
    expect(stepMs).toBe(10 + 0.5 + 2 / 4 + 4 * 0.125 + 1);
    expect(imagesPerSecond).toBe(128_000 / stepMs);
  });

  it('lets threads idle that have no micro-batch, or fewer than others', () => {
    const three = predictStep(parts, { threads: 3, batchSize: 128 });
    expect(three.limit.name).toBe('idle threads');
    expect(three.limit.ms).toBeCloseTo(20 - 40 / 3, 10);
    const eight = predictStep(parts, { threads: 8, batchSize: 128 });
    const four = predictStep(parts, { threads: 4, batchSize: 128 });
    expect(eight.stepMs).toBe(four.stepMs);
    expect(eight.limit).toEqual({ name: 'idle threads', ms: 5 });
  });
});
