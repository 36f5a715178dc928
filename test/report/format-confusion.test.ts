import { Chalk, type ColorSupportLevel } from 'chalk';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { formatConfusion } from '../../src/report/format-confusion.js';

const plain = new Chalk({ level: 0 });
const small = {
  matrix: [
    [95, 5],
    [0, 200],
  ],
  classNames: ['0', '1'],
  normalize: false,
};

describe('formatConfusion', () => {
  it('puts right answers in brackets where there is no colour', () => {
    expect(formatConfusion(small, plain)).toBe(
      [
        '       predicted',
        'true     0     1   recall',
        '   0   [95]    5    95.0%',
        '   1     ·  [200]  100.0%',
      ].join('\n'),
    );
  });

  it('shows percentages of each row', () => {
    expect(formatConfusion({ ...small, normalize: true }, plain)).toBe(
      [
        '       predicted',
        'true     0     1   recall',
        '   0 [95.0]  5.0    95.0%',
        '   1     ·  [100]  100.0%',
      ].join('\n'),
    );
  });

  it('shows a class that does not occur without a recall', () => {
    const absent = { ...small, matrix: [[1, 0], [0, 0]], normalize: true }; // prettier-ignore
    expect(formatConfusion(absent, plain).split('\n').at(-1)).toBe('   1     ·    [·]       -');
  });

  it.each([0, 1, 2, 3] as const)('fits 80 columns for ten digits at colour level %i', (level) => {
    const matrix = Array.from({ length: 10 }, (_, row) =>
      Array.from({ length: 10 }, (__, column) => (row === column ? 6742 : 10 * row + column)),
    );
    const classNames = Array.from({ length: 10 }, (_, digit) => String(digit));
    for (const normalize of [false, true]) {
      const text = formatConfusion({ matrix, classNames, normalize }, new Chalk({ level }));
      const widths = stripVTControlCharacters(text)
        .split('\n')
        .map((line) => line.length);
      expect(Math.max(...widths)).toBeLessThanOrEqual(80);
    }
  });

  it('puts right answers on blue and mistakes on orange, stronger with their share', () => {
    const text = (level: ColorSupportLevel): string =>
      formatConfusion({ ...small, matrix: [[50, 50], [1, 99]] }, new Chalk({ level })); // prettier-ignore
    expect(text(3)).toContain('\x1b[48;2;0;77;120m\x1b[97m   50 ');
    expect(text(3)).toContain('\x1b[48;2;230;159;0m\x1b[30m   50 ');
    expect(text(3)).toContain('\x1b[48;2;0;114;178m\x1b[97m   99 ');
    expect(text(3)).toContain('\x1b[48;2;112;77;0m\x1b[97m    1 ');
    expect(text(2)).toContain('\x1b[48;5;214m\x1b[30m   50 ');
    expect(text(1)).toContain('\x1b[44m\x1b[97m   50 ');
    expect(text(1)).toContain('\x1b[43m\x1b[30m   50 ');
  });

  it('keeps the brackets out of coloured text', () => {
    expect(stripVTControlCharacters(formatConfusion(small, new Chalk({ level: 1 })))).not.toContain(
      '[',
    );
  });
});
