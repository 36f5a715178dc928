import { describe, expect, it } from 'vitest';
import { formatConfusionCsv } from '../../src/report/format-confusion-csv.js';

describe('formatConfusionCsv', () => {
  it('writes a heading and one line for each true class', () => {
    const matrix = [
      [0.75, 0.25],
      [0, 1],
    ];
    expect(formatConfusionCsv(matrix, ['0', '1'])).toBe('true,0,1\n0,0.75,0.25\n1,0,1\n');
  });

  it('quotes names that would break the line', () => {
    expect(formatConfusionCsv([[1]], ['a "b", c'])).toBe('true,"a ""b"", c"\n"a ""b"", c",1\n');
  });
});
