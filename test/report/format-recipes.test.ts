import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import { formatRecipes } from '../../src/report/format-recipes.js';

describe('formatRecipes', () => {
  it('has a line for each recipe, and says what the figures are', () => {
    const quick = { name: 'quick', summary: 'small', parameters: 1234, epochs: 1 };
    const slow = { name: 'slow', summary: 'large, and slow', parameters: 56, epochs: 20 };
    const text = formatRecipes(
      [
        { ...quick, accuracy: 0.99, seconds: 4.25 },
        { ...slow, accuracy: 0.9958, seconds: undefined },
      ],
      new Chalk({ level: 0 }),
    );
    expect(text.split('\n')).toEqual([
      'recipe  accuracy   time  epochs  parameters  what it is',
      '──────  ────────  ─────  ──────  ──────────  ───────────────',
      'quick     99.00%  4.3 s       1       1,234  small',
      'slow      99.58%      -      20          56  large, and slow',
      '',
      'Accuracy on the test images of MNIST; time on two cores, from start to end.',
    ]);
  });
});
