import { describe, expect, it } from 'vitest';
import { cutBatch } from '../../../../../src/model/engine/onnxruntime/training/micro-batches.js';

describe('cutBatch', () => {
  it.each([
    [1, 1, 1],
    [5, 1, 5],
    [32, 1, 32],
    [33, 2, 17],
    [64, 2, 32],
    [65, 3, 22],
    [100, 4, 25],
    [128, 4, 32],
    [8192, 256, 32],
  ])('cuts a batch of %d into %d of %d', (batchSize, count, size) => {
    expect(cutBatch(batchSize, 1)).toEqual({ count, size });
  });

  it('holds every batch, with at most 32 images in a part and none of the parts empty', () => {
    for (let batchSize = 1; batchSize <= 1000; batchSize++) {
      const { count, size } = cutBatch(batchSize, 1);
      expect(count * size).toBeGreaterThanOrEqual(batchSize);
      expect((count - 1) * size).toBeLessThan(batchSize);
      expect(size).toBeLessThanOrEqual(32);
    }
  });
});
