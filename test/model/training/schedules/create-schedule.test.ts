import { describe, expect, it } from 'vitest';
import {
  createSchedule,
  SCHEDULE_NAMES,
} from '../../../../src/model/training/schedules/create-schedule.js';

describe('createSchedule', () => {
  it('knows four schedules', () => {
    expect(SCHEDULE_NAMES).toEqual(['constant', 'cosine', 'one-cycle', 'plateau']);
  });

  it('constant stays', () => {
    const constant = createSchedule('constant');
    expect([0, 1, 99].map((step) => constant({ step, totalSteps: 100, losses: [3] }))).toEqual([
      1, 1, 1,
    ]);
  });

  // (1 + cos(pi * step / 100)) / 2, from a table of cosines.
  it.each([
    [0, 1],
    [25, 0.853553],
    [50, 0.5],
    [75, 0.146447],
    [99, 0.000247],
  ])('cosine: step %d of 100 has %d of the rate', (step, factor) => {
    expect(createSchedule('cosine')({ step, totalSteps: 100, losses: [] })).toBeCloseTo(factor, 6);
  });

  // Up from 0.1 to 1 in steps 0 to 25, its middle halfway; then down, with its middle at 62.5.
  it.each([
    [0, 0.1],
    [12.5, 0.55],
    [25, 1],
    [50, 0.75],
    [62.5, 0.5],
    [75, 0.25],
    [99, 0.000439],
  ])('one-cycle: step %d of 100 has %d of the rate', (step, factor) => {
    const oneCycle = createSchedule('one-cycle');
    expect(oneCycle({ step, totalSteps: 100, losses: [] })).toBeCloseTo(factor, 6);
  });

  it.each([
    ['nothing yet', [], 1],
    ['always better', [5, 4, 3, 2], 1],
    ['one bad epoch', [5, 6], 1],
    ['two bad epochs', [5, 6, 5.5], 0.5],
    ['three bad epochs', [5, 6, 5.5, 5.2], 0.5],
    ['four bad epochs', [5, 6, 5.5, 5.2, 5.1], 0.25],
    ['a good epoch in between starts the count anew', [5, 6, 4, 4.5], 1],
    ['the best counts, not the last', [1, 5, 4], 0.5],
    ['an improvement below 1e-4 is none', [5, 4.99995, 4.99991], 0.5],
    ['an improvement above 1e-4 is one', [5, 4.9998, 4.9996], 1],
  ] as const)('plateau: %s', (_case, losses, factor) => {
    expect(createSchedule('plateau')({ step: 7, totalSteps: 100, losses })).toBe(factor);
  });

  it.each(SCHEDULE_NAMES)('%s stays above 0 and at most 1 at every step', (name) => {
    const schedule = createSchedule(name);
    for (const totalSteps of [1, 2, 3, 7, 100]) {
      for (let step = 0; step < totalSteps; step++) {
        const factor = schedule({ step, totalSteps, losses: [] });
        expect(factor).toBeGreaterThan(0);
        expect(factor).toBeLessThanOrEqual(1);
      }
    }
  });
});
