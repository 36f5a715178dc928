import { describe, expect, it } from 'vitest';
import {
  confirmAll,
  isCorrected,
  labelDigit,
  recordReading,
  removeEntry,
  type NewReading,
} from '../../../../web/src/panels/visit/visit.js';

function readingOf(id: number, ...digits: string[]): NewReading {
  return {
    id,
    name: null,
    digits: digits.map((said) => ({
      pixels: `pixels of ${said}`,
      said,
      confidence: 1,
      sure: true,
    })),
  };
}

const four = { kind: 'class', name: '4' } as const;

describe('recordReading', () => {
  it('adds each picture once, in the order of the visit', () => {
    let visit = recordReading([], readingOf(1, '7'));
    visit = recordReading(visit, readingOf(2, '3'));
    visit = recordReading(visit, readingOf(1, '7', '1'));
    expect(visit.map(({ id, digits }) => [id, digits.map(({ said }) => said)])).toEqual([
      [1, ['7', '1']],
      [2, ['3']],
    ]);
  });

  it('keeps a picture in which nothing is read any more', () => {
    const visit = recordReading([], readingOf(1, '7'));
    expect(recordReading(visit, readingOf(1))).toBe(visit);
    expect(recordReading(visit, readingOf(2))).toBe(visit);
  });

  it('keeps the label of pixels that stay, wherever they go', () => {
    let visit = recordReading([], readingOf(1, '7'));
    visit = labelDigit(visit, 1, 0, four);
    visit = recordReading(visit, readingOf(1, '2', '7'));
    expect(visit[0]?.digits.map(({ label }) => label)).toEqual([null, four]);
  });

  it('drops the label of pixels that change', () => {
    let visit = recordReading([], readingOf(1, '7'));
    visit = labelDigit(visit, 1, 0, four);
    visit = recordReading(visit, readingOf(1, '9'));
    expect(visit[0]?.digits[0]?.label).toBeNull();
  });

  it('gives each of two equal digits its own label', () => {
    let visit = recordReading([], readingOf(1, '7', '7'));
    visit = labelDigit(visit, 1, 1, four);
    visit = recordReading(visit, readingOf(1, '7', '7'));
    expect(visit[0]?.digits.map(({ label }) => label)).toEqual([null, four]);
  });
});

it('labels one digit, and takes that back', () => {
  const visit = recordReading(recordReading([], readingOf(1, '7', '1')), readingOf(2, '7', '1'));
  const labelled = labelDigit(visit, 2, 1, { kind: 'no-digit' });
  expect(labelled.map(({ digits }) => digits.map(({ label }) => label?.kind ?? null))).toEqual([
    [null, null],
    [null, 'no-digit'],
  ]);
  expect(labelDigit(labelled, 2, 1, null)).toEqual(visit);
});

it('confirms all that nothing was said of', () => {
  const visit = labelDigit(recordReading([], readingOf(1, '7', '1')), 1, 0, four);
  expect(confirmAll(visit)[0]?.digits.map(({ label }) => label)).toEqual([
    four,
    { kind: 'class', name: '1' },
  ]);
});

it('tells corrections from confirmations', () => {
  expect(isCorrected({ said: '7', label: null })).toBe(false);
  expect(isCorrected({ said: '7', label: { kind: 'class', name: '7' } })).toBe(false);
  expect(isCorrected({ said: '7', label: four })).toBe(true);
  expect(isCorrected({ said: '7', label: { kind: 'no-digit' } })).toBe(true);
});

it('strikes a picture', () => {
  const visit = recordReading(recordReading([], readingOf(1, '7')), readingOf(2, '3'));
  expect(removeEntry(visit, 1).map(({ id }) => id)).toEqual([2]);
});
