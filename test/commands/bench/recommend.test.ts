import { describe, expect, it } from 'vitest';
import type { TrainingSetting } from '../../../src/commands/bench/bench-plan.js';
import { recommend, type Measured } from '../../../src/commands/bench/recommend.js';

const measured = (
  threads: number,
  batchSize: number,
  imagesPerSecond: number,
  arch = 'classic',
): Measured<TrainingSetting> => ({
  arch,
  batchSize,
  threads,
  kernels: 'auto',
  imagesPerSecond,
});

describe('recommend', () => {
  const inference = [measured(1, 32, 1000), measured(2, 32, 1900)];

  it('is the fastest setting', () => {
    const training = [measured(1, 128, 500), measured(2, 128, 900), measured(4, 128, 1500)];
    expect(recommend(training, inference)).toEqual({
      train: { threads: 4, batchSize: 128 },
      predict: { threads: 2 },
    });
  });

  it('leaves threads free that gain next to nothing', () => {
    const training = [measured(2, 128, 980), measured(4, 128, 1000), measured(8, 128, 990)];
    expect(recommend(training, inference).train.threads).toBe(2);
  });

  it('keeps the usual batches unless others are clearly faster', () => {
    const usual = measured(2, 128, 1000);
    const batchSizeBeside = (imagesPerSecond: number): number =>
      recommend([usual, measured(2, 512, imagesPerSecond)], inference).train.batchSize;
    expect(batchSizeBeside(1090)).toBe(128);
    expect(batchSizeBeside(1110)).toBe(512);
  });

  it('looks at the usual network only', () => {
    const training = [measured(1, 128, 500), measured(2, 128, 9000, 'compact')];
    expect(recommend(training, inference).train.threads).toBe(1);
  });

  it('does not count what was measured with kernels chosen by hand', () => {
    const byHand = { ...measured(2, 128, 9000), kernels: 'blocked' as const };
    expect(recommend([measured(1, 128, 500), byHand], inference).train.threads).toBe(1);
  });
});
