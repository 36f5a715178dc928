import { describe, expect, it } from 'vitest';
import type { ParameterArena } from '../../../../../src/model/engine/onnxruntime/training/parameter-arena.js';
import { allocateTrainingMemory } from '../../../../../src/model/engine/onnxruntime/training/training-memory.js';
import {
  shareOf,
  updateWeights,
} from '../../../../../src/model/engine/onnxruntime/training/update-weights.js';
import { createSgd } from '../../../../../src/model/training/optimizers/sgd.js';
import { createTinyDigits } from '../../../../data/tiny-mnist.js';

describe('shareOf', () => {
  it.each([
    [10, 3],
    [100, 7],
    [2, 5],
    [0, 2],
    [42_358, 2],
    [7, 1],
  ])('cuts %d elements for %d threads without gap or overlap', (size, workers) => {
    const shares = Array.from({ length: workers }, (_, worker) => shareOf(size, worker, workers));
    expect(shares[0]!.start).toBe(0);
    expect(shares.at(-1)!.end).toBe(size);
    shares.slice(1).forEach(({ start }, before) => {
      expect(start).toBe(shares[before]!.end);
    });
    const lengths = shares.map(({ start, end }) => end - start);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
  });
});

describe('updateWeights', () => {
  // Three trained elements, two running statistics.
  const arena: ParameterArena = {
    size: 5,
    trainedSize: 3,
    entries: [
      {
        parameter: 'a/kernel',
        output: 'gradient:a/kernel',
        dims: [3],
        offset: 0,
        size: 3,
        momentum: undefined,
      },
      {
        parameter: 'b/moving_mean',
        output: 'statistic:b/moving_mean',
        dims: [2],
        offset: 3,
        size: 2,
        momentum: 0.75,
      },
    ],
  };
  const optimizer = createSgd({ momentum: 0, nesterov: false });

  const update = (workers: number, parts: number): Float32Array => {
    const batches = { count: 2, size: 1 };
    const memory = allocateTrainingMemory(createTinyDigits(2), arena, 0, batches, {
      images: 2,
      steps: 1,
    });
    memory.weights.set([1, 2, 3, 4, 8]);
    memory.microGradients[0]!.set([1, 0, 2, 8, 16]);
    memory.microGradients[1]!.set([3, 1, 2, 0, 32]);
    for (let worker = 0; worker < workers; worker++) {
      updateWeights(memory, arena, optimizer, shareOf(5, worker, workers), parts, 0.5, 1);
    }
    return memory.weights;
  };

  it.each([1, 2, 3, 5, 8])('adds up gradients, averages statistics, with %d threads', (workers) => {
    // 1 - 0.5 * (1 + 3), ...; 4 * 0.75 + (8 + 0) / 2 * 0.25, ...
    expect(Array.from(update(workers, 2))).toEqual([-1, 1.5, 1, 4, 12]);
  });

  it('leaves out micro-batches that the last batch does not have', () => {
    expect(Array.from(update(2, 1))).toEqual([0.5, 2, 2, 5, 10]);
  });
});
