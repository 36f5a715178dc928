import { describe, expect, it } from 'vitest';
import { judge } from '../../bench/judge.js';

const bar = (limit: { atMost: number } | { atLeast: number }, values: number[]) =>
  ({ section: 'startup', what: 'x', unit: 'x', limit, values: () => values }) as const;

describe('judge', () => {
  it('holds the median of the rounds against the bar', () => {
    expect(judge([bar({ atMost: 1.5 }, [1, 1.5, 9])], [])).toMatchObject([
      { value: 1.5, min: 1, max: 9, isMet: true },
    ]);
    expect(judge([bar({ atLeast: 2 }, [1, 1.9, 9])], [])).toMatchObject([{ isMet: false }]);
  });

  it('says nothing of what was not measured', () => {
    expect(judge([bar({ atMost: 1 }, [])], [])).toEqual([]);
  });
});
