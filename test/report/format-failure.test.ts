import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import { formatFailure } from '../../src/report/format-failure.js';

const plain = new Chalk({ level: 0 });

describe('formatFailure', () => {
  it('shows the facts that there are, in a fixed order', () => {
    expect(
      formatFailure(
        {
          next: 'choose another folder',
          got: 'permission denied',
          expected: 'a folder',
          where: '/root/x',
          what: 'the output cannot be written',
        },
        plain,
      ),
    ).toBe(
      [
        'error: the output cannot be written',
        '  where     /root/x',
        '  expected  a folder',
        '  got       permission denied',
        '  try       choose another folder',
        '',
      ].join('\n'),
    );
    expect(formatFailure({ what: 'no' }, plain)).toBe('error: no\n');
  });

  it('sets the lines of a long fact below each other', () => {
    expect(formatFailure({ what: 'no', got: 'one\ntwo' }, plain)).toBe(
      'error: no\n  got       one\n            two\n',
    );
  });

  it('colours the word error', () => {
    expect(formatFailure({ what: 'no' }, new Chalk({ level: 1 }))).toBe(
      '\x1b[31merror:\x1b[39m no\n',
    );
  });
});
