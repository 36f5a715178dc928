import { describe, expect, it } from 'vitest';
import { nameClasses } from '../../../src/data/folders/name-classes.js';
import { DIGIT_NAMES } from '../../../src/data/labeled-images.js';
import { failureOf } from '../failure-of.js';

const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `class ${i + 1}`);

describe('nameClasses', () => {
  it.each([[['7']], [['9', '0']], [['3', '3']], [[...DIGIT_NAMES]]])(
    'takes %j for the ten digits',
    (names) => {
      expect(nameClasses('digits', names)).toEqual(DIGIT_NAMES);
    },
  );

  it('names other classes after their folders, each once, in natural order', () => {
    expect(nameClasses('x', ['class 10', 'class 2', 'class 10', '7'])).toEqual([
      '7',
      'class 2',
      'class 10',
    ]);
    expect(nameClasses('x', numbered(255))).toEqual(numbered(255));
  });

  it.each([
    ['one', numbered(1)],
    ['256', numbered(256)],
  ])('refuses %s', async (_, names) => {
    expect(await failureOf(() => nameClasses('x', names))).toEqual({
      code: 'unusable-classes',
      path: 'x',
      names,
      maxClasses: 255,
    });
  });
});
