import { describe, expect, it } from 'vitest';
import { colorLevel } from '../../src/report/color-level.js';

describe('colorLevel', () => {
  it.each([
    ['xterm', undefined, 1],
    ['xterm-256color', undefined, 2],
    ['xterm-256color', 'truecolor', 3],
    ['xterm', '24bit', 3],
    ['xterm-kitty', undefined, 3],
    ['xterm-direct', undefined, 3],
    [undefined, undefined, 1],
    ['dumb', 'truecolor', 0],
  ])('a terminal with TERM=%s COLORTERM=%s takes level %i', (TERM, COLORTERM, level) => {
    expect(colorLevel(true, { TERM, COLORTERM }, true)).toBe(level);
  });

  it('is 0 for what is no terminal', () => {
    expect(colorLevel(false, { TERM: 'xterm-256color', COLORTERM: 'truecolor' }, true)).toBe(0);
  });

  it.each([
    ['1', 1],
    ['2', 2],
    ['3', 3],
    ['true', 1],
    ['yes', 1],
    ['0', 0],
    ['false', 0],
    ['', 0],
  ])('FORCE_COLOR=%s gives a pipe level %i', (FORCE_COLOR, level) => {
    expect(colorLevel(false, { FORCE_COLOR }, true)).toBe(level);
  });

  it('obeys --no-color and NO_COLOR before FORCE_COLOR', () => {
    expect(colorLevel(true, { FORCE_COLOR: '3' }, false)).toBe(0);
    expect(colorLevel(true, { FORCE_COLOR: '3', NO_COLOR: '1' }, true)).toBe(0);
    expect(colorLevel(true, { TERM: 'xterm', NO_COLOR: '0' }, true)).toBe(0);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(colorLevel(true, { TERM: 'xterm', NO_COLOR: '', FORCE_COLOR: '' }, true)).toBe(1);
  });
});
