import { describe, expect, it } from 'vitest';
import { compareNaturally } from '../../../src/data/folders/compare-naturally.js';

describe('compareNaturally', () => {
  it('counts as people do', () => {
    const names = ['10.png', '9.png', 'b', 'a', '2.png'];
    expect(names.sort(compareNaturally)).toEqual(['2.png', '9.png', '10.png', 'a', 'b']);
  });

  it.each([
    ['1.png', '01.png'],
    // The same letter, in one code point and in two.
    ['\u00e9', 'e\u0301'],
  ])('has one order for %s and %s, whichever comes first', (a, b) => {
    expect(compareNaturally(a, b)).not.toBe(0);
    expect([a, b].sort(compareNaturally)).toEqual([b, a].sort(compareNaturally));
  });

  it('takes a name for itself', () => {
    expect(compareNaturally('7', '7')).toBe(0);
  });
});
