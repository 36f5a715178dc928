import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import { formatSampleCaption } from '../../src/report/format-sample-caption.js';

const plain = new Chalk({ level: 0 });
const colored = new Chalk({ level: 1 });

describe('formatSampleCaption', () => {
  it('is the label alone when no model was asked', () => {
    expect(formatSampleCaption({ label: '7' }, plain)).toBe('7');
  });

  it('ticks a right answer, in green', () => {
    const caption = { label: '7', answer: { name: '7', confidence: 0.9987, isRight: true } };
    expect(formatSampleCaption(caption, plain)).toBe('7 ✓ 99.9%');
    expect(formatSampleCaption(caption, colored)).toBe('\x1b[32m7 ✓ 99.9%\x1b[39m');
  });

  it('crosses a wrong answer, in red', () => {
    const caption = { label: '4', answer: { name: '9', confidence: 0.5, isRight: false } };
    expect(formatSampleCaption(caption, plain)).toBe('4 → 9 ✗ 50.0%');
    expect(formatSampleCaption(caption, colored)).toBe('\x1b[31m4 → 9 ✗ 50.0%\x1b[39m');
  });
});
