import { describe, expect, it } from 'vitest';
import { speakVerdict } from '../../../web/src/answer/speak-verdict.js';
import { judgeReading } from '../../../web/src/answer/verdict.js';
import type { Reading, ReadDigit } from '../../../web/src/state/reading.js';

const source = { file: '-', model: 'bundled' };

function readDigit(digit: number, confidence: number, sure = true): ReadDigit {
  return { digit, confidence, sure, probabilities: [], box: null, normalized: '' };
}

function answered(answer: Partial<Extract<Reading, { status: 'answered' }>['answer']>): Reading {
  return {
    status: 'answered',
    answer: { ...source, digit: null, ...answer },
    milliseconds: 12,
  };
}

describe('judgeReading and speakVerdict', () => {
  it('say nothing of a blank stage', () => {
    const verdict = judgeReading({ status: 'blank' }, []);
    expect(verdict).toEqual({ kind: 'blank' });
    expect(speakVerdict(verdict)).toBe('');
  });

  it('pass on why there is no answer', () => {
    const verdict = judgeReading({ status: 'failed', message: 'The server is busy.' }, []);
    expect(speakVerdict(verdict)).toBe('The server is busy.');
  });

  it('say that there is no digit', () => {
    expect(judgeReading(answered({ reason: 'no-digit' }), [])).toEqual({
      kind: 'no-digit',
      milliseconds: 12,
    });
    expect(judgeReading(answered({ reason: 'no-digit' }), [readDigit(3, 0.2)]).kind).toBe(
      'no-digit',
    );
    expect(speakVerdict({ kind: 'no-digit', milliseconds: 1 })).toBe('No digit');
  });

  it('say one digit', () => {
    const verdict = judgeReading(answered({ digit: 7 }), [readDigit(7, 0.998)]);
    expect(verdict).toEqual({ kind: 'digit', digit: '7', confidence: 0.998, milliseconds: 12 });
    expect(speakVerdict(verdict)).toBe('7, 99.8 percent');
  });

  it('say what an unsure answer is most like', () => {
    const verdict = judgeReading(answered({ reason: 'unsure' }), [readDigit(7, 0.61, false)]);
    expect(speakVerdict(verdict)).toBe('Unsure, most like 7, 61.0 percent');
  });

  it('say a number line by line, and its weakest digit', () => {
    const answer = { ...source, text: '42\n7', lines: ['42', '7'], digits: [] };
    const digits = [readDigit(4, 0.99), readDigit(2, 0.98), readDigit(7, 0.995)];
    const verdict = judgeReading({ status: 'answered', answer, milliseconds: 12 }, digits);
    expect(verdict).toEqual({
      kind: 'number',
      lines: ['42', '7'],
      weakest: { digit: '2', confidence: 0.98 },
      unsureCount: 0,
      milliseconds: 12,
    });
    expect(speakVerdict(verdict)).toBe('42, 7, each at least 98.0 percent');
  });

  it('count the digits of a number that are unsure', () => {
    const answer = { ...source, text: '42', lines: ['42'], digits: [] };
    const reading: Reading = { status: 'answered', answer, milliseconds: 12 };
    const one = judgeReading(reading, [readDigit(4, 0.5, false), readDigit(2, 0.98)]);
    expect(speakVerdict(one)).toBe('42, unsure of one digit');
    const two = judgeReading(reading, [readDigit(4, 0.5, false), readDigit(2, 0.6, false)]);
    expect(speakVerdict(two)).toBe('42, unsure of 2 digits');
  });
});
