import { describe, expect, it } from 'vitest';
import { planBench, type BenchSetting } from '../../../src/commands/bench/bench-plan.js';

const threadsOf = (cores: number): number[] => {
  const { training } = planBench(cores, ['standard']);
  return training.filter(({ arch }) => arch === 'compact').map(({ threads }) => threads);
};

describe('planBench', () => {
  it.each([
    [1, [1]],
    [2, [1, 2]],
    [6, [1, 2, 4, 6]],
    [8, [1, 2, 4, 8]],
  ])('doubles the threads up to %i cores', (cores, expected) => {
    expect(threadsOf(cores)).toEqual(expected);
  });

  it('measures nothing twice', () => {
    const { training, inference } = planBench(4, ['standard', 'blocked']);
    for (const settings of [training, inference]) {
      const keys = settings.map((setting) => JSON.stringify(setting));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('tries several batch sizes with the usual network', () => {
    const { training, inference } = planBench(2, ['standard']);
    const batchSizes = (settings: readonly BenchSetting[]): Set<number> =>
      new Set(settings.filter(({ arch }) => arch === 'classic').map(({ batchSize }) => batchSize));
    expect([...batchSizes(training)]).toEqual([32, 64, 128, 256, 512]);
    expect([...batchSizes(inference)]).toEqual([1, 8, 32, 256]);
  });

  it('compares the kernels with the usual network', () => {
    const { training } = planBench(2, ['standard', 'blocked']);
    const usual = { arch: 'classic', batchSize: 128, threads: 2 };
    expect(training.slice(-2)).toEqual([
      { ...usual, kernels: 'standard' },
      { ...usual, kernels: 'blocked' },
    ]);
  });
});
