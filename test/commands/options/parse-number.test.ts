import { describe, expect, it } from 'vitest';
import {
  parseNumberInRange,
  parseWholeNumber,
} from '../../../src/commands/options/parse-number.js';
import { MnistError } from '../../../src/errors/mnist-error.js';

function refusalOf(parse: () => number): { option: string; expected: string; got: string } {
  try {
    parse();
  } catch (error) {
    if (error instanceof MnistError && error.failure.code === 'invalid-option') {
      return error.failure;
    }
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('parseWholeNumber', () => {
  const parse = parseWholeNumber('--epochs', { min: 1, max: 10 });

  it.each([
    ['1', 1],
    ['10', 10],
    ['+7', 7],
    [' 3 ', 3],
    ['007', 7],
  ])('reads %j', (text, value) => {
    expect(parse(text)).toBe(value);
  });

  it.each(['0', '11', '-1', '', ' ', '1.5', '1e1', '0x5', 'ten', '5 5', 'NaN', 'Infinity', '٣'])(
    'refuses %j',
    (text) => {
      expect(refusalOf(() => parse(text))).toMatchObject({
        option: '--epochs',
        expected: 'a whole number from 1 to 10',
        got: JSON.stringify(text),
      });
    },
  );

  it('takes any number from 0 when no range is given', () => {
    expect(parseWholeNumber('--seed')('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER);
    expect(refusalOf(() => parseWholeNumber('--seed')('-1')).expected).toBe(
      'a whole number, 0 or more',
    );
  });

  it('refuses a number that a double cannot hold exactly', () => {
    expect(refusalOf(() => parseWholeNumber('--seed')('9007199254740993')).option).toBe('--seed');
  });
});

describe('parseNumberInRange', () => {
  const parse = parseNumberInRange('--learning-rate', { above: 0, max: 1 });

  it.each([
    ['1e-3', 0.001],
    ['.5', 0.5],
    ['1.', 1],
    ['1', 1],
    ['5E-324', 5e-324],
  ])('reads %j', (text, value) => {
    expect(parse(text)).toBe(value);
  });

  it.each(['0', '-0', '1.0000001', '', 'fast', '1,5', '1e', '0x1', '1e999', '1e-999'])(
    'refuses %j',
    (text) => {
      expect(refusalOf(() => parse(text)).expected).toBe('a number, above 0 and 1 or less');
    },
  );

  it('keeps closed and open ends apart', () => {
    const fraction = parseNumberInRange('--validation-split', { min: 0, below: 1 });
    expect(fraction('0')).toBe(0);
    expect(refusalOf(() => fraction('1')).expected).toBe('a number, 0 or more and below 1');
  });
});
