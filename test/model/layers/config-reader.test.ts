import { describe, expect, it } from 'vitest';
import { createConfigReader, type ConfigReader } from '../../../src/model/layers/config-reader.js';
import { failureOf } from '../../oracle/failure-of.js';

const readerOf = (config: Record<string, unknown>): ConfigReader =>
  createConfigReader('Conv2D', 'first', config);

describe('createConfigReader', () => {
  it('reads what is there', () => {
    const reader = readerOf({
      filters: 8,
      rate: 0.5,
      use_bias: false,
      strides: [1, 2],
      padding: 'same',
      axis: [3],
    });
    expect(reader.integer('filters', 1)).toBe(8);
    expect(reader.number('rate', [0, 1])).toBe(0.5);
    expect(reader.boolean('use_bias', true)).toBe(false);
    expect(reader.pair('strides')).toEqual([1, 2]);
    expect(reader.choice('padding', ['valid', 'same'])).toBe('same');
    expect(reader.raw('axis')).toEqual([3]);
  });

  it('takes one size for both', () => {
    expect(readerOf({ kernel_size: 3 }).pair('kernel_size')).toEqual([3, 3]);
  });

  it.each([[{}], [{ option: null }]])('takes the default from %j', (config) => {
    const reader = readerOf(config);
    expect(reader.integer('option', 1, 4)).toBe(4);
    expect(reader.number('option', [0, 1], 0.1)).toBe(0.1);
    expect(reader.boolean('option', true)).toBe(true);
    expect(reader.pair('option', [2, 3])).toEqual([2, 3]);
    expect(reader.choice('option', ['a', 'b'], 'b')).toBe('b');
    expect(() => {
      reader.mustBe('option', [1]);
    }).not.toThrow();
  });

  const refusals: [string, (reader: ConfigReader) => unknown, unknown, string, string][] = [
    [
      'a missing number',
      (r) => r.integer('o', 1),
      undefined,
      'a whole number of at least 1',
      'nothing',
    ],
    ['a negative number', (r) => r.integer('o', 1), -4, 'a whole number of at least 1', '-4'],
    ['a fraction', (r) => r.integer('o', 1), 1.5, 'a whole number of at least 1', '1.5'],
    ['a huge number', (r) => r.integer('o', 1), 1e300, 'a whole number of at least 1', '1e+300'],
    ['a number as text', (r) => r.integer('o', 1), '8', 'a whole number of at least 1', '8'],
    ['a list of one', (r) => r.integer('o', 1), [8], 'a whole number of at least 1', '[8]'],
    ['a rate above', (r) => r.number('o', [0, 1]), 1.5, 'a number from 0 to 1', '1.5'],
    ['NaN', (r) => r.number('o', [0, 1]), NaN, 'a number from 0 to 1', 'null'],
    ['text for a truth', (r) => r.boolean('o', true), 'yes', 'true or false', 'yes'],
    ['0 for a truth', (r) => r.boolean('o', true), 0, 'true or false', '0'],
    [
      'three sizes',
      (r) => r.pair('o'),
      [1, 2, 3],
      'one or two whole numbers of at least 1',
      '[1,2,3]',
    ],
    ['a size of 0', (r) => r.pair('o'), [1, 0], 'one or two whole numbers of at least 1', '[1,0]'],
    [
      'sizes in text',
      (r) => r.pair('o'),
      ['1', '2'],
      'one or two whole numbers of at least 1',
      '["1","2"]',
    ],
    ['an unknown choice', (r) => r.choice('o', ['a', 'b']), 'c', 'one of a, b', 'c'],
    [
      'an inherited choice',
      (r) => r.choice('o', ['a', 'b']),
      'toString',
      'one of a, b',
      'toString',
    ],
    [
      'another value than the only one',
      (r) => {
        r.mustBe('o', [1, [1, 1]]);
      },
      [2, 2],
      '1 or [1,1] (nothing else is supported)',
      '[2,2]',
    ],
    [
      'any value where none may be',
      (r) => {
        r.mustBe('o', []);
      },
      { class_name: 'L2' },
      'nothing (nothing else is supported)',
      '{"class_name":"L2"}',
    ],
  ];

  it.each(refusals)('refuses %s, naming the layer', (_name, read, value, expected, got) => {
    expect(failureOf(() => read(readerOf({ o: value })))).toEqual({
      code: 'invalid-layer',
      layer: 'Conv2D "first"',
      expected: `o: ${expected}`,
      got,
    });
  });
});
