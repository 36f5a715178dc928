import { describe, expect, it } from 'vitest';
import { parseOutputFile } from '../../../src/commands/options/parse-output-file.js';

const parse = parseOutputFile('--output', ['.csv', '.json']);

describe('parseOutputFile', () => {
  it.each(['matrix.csv', 'out/matrix.JSON', 'a.b.csv'])('takes %s as it is', (file) => {
    expect(parse(file)).toBe(file);
  });

  it.each(['matrix.svg', 'matrix', '.csv', '', 'matrix.csv/'])('refuses "%s"', (file) => {
    expect(() => parse(file)).toThrow(
      expect.objectContaining({
        failure: {
          code: 'invalid-option',
          option: '--output',
          expected: 'a file name that ends in .csv or .json',
          got: JSON.stringify(file),
        },
      }),
    );
  });
});
