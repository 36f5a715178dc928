import { Chalk } from 'chalk';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { formatTable } from '../../src/report/format-table.js';

const columns = [
  { heading: 'layer' },
  { heading: 'output shape' },
  { heading: 'parameters', align: 'right' },
] as const;

const rows = [
  ['conv2d', '26 x 26 x 32', '320'],
  ['flatten', '5408', '0'],
];

describe('formatTable', () => {
  it('aligns its columns', () => {
    expect(formatTable(columns, rows, new Chalk({ level: 0 }))).toBe(
      [
        'layer    output shape  parameters',
        '───────  ────────────  ──────────',
        'conv2d   26 x 26 x 32         320',
        'flatten  5408                   0',
      ].join('\n'),
    );
  });

  it('is as wide with colours, in headings and in cells', () => {
    const paint = new Chalk({ level: 3 });
    const painted = rows.map((row) => row.map((cell) => paint.green(cell)));
    const table = formatTable(columns, painted, paint);
    expect(table).toContain('\x1b[32m');
    expect(stripVTControlCharacters(table)).toBe(
      formatTable(columns, rows, new Chalk({ level: 0 })),
    );
  });

  it('stands without rows', () => {
    expect(formatTable([{ heading: 'digit' }], [], new Chalk({ level: 0 }))).toBe('digit\n─────');
  });
});
