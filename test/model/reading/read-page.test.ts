import { describe, expect, it } from 'vitest';
import { IMAGE_PIXELS } from '../../../src/data/digit-image.js';
import type { Line, Page } from '../../../src/data/image/segment/page.js';
import type { Predictor } from '../../../src/model/predictor.js';
import { readPage } from '../../../src/model/reading/read-page.js';

/** Answers with what the first pixel says, as surely as the second one says in percent. */
function createStub(): Predictor & { readonly batches: number[] } {
  const classNames = Array.from('0123456789');
  const batches: number[] = [];
  return {
    batches,
    classNames,
    predict: (images) => {
      const count = images.length / IMAGE_PIXELS;
      batches.push(count);
      const rows = new Float32Array(count * 10);
      for (let i = 0; i < count; i++) {
        const confidence = images[i * IMAGE_PIXELS + 1]! / 100;
        rows.fill((1 - confidence) / 9, 10 * i, 10 * i + 10);
        rows[10 * i + images[i * IMAGE_PIXELS]!] = confidence;
      }
      return Promise.resolve(rows);
    },
    close: () => Promise.resolve(),
  };
}

/** A line of digits that stand apart, each with its confidence in percent. */
function line(...digits: [digit: number, percent: number][]): Line {
  return {
    height: 50,
    groups: digits.map(([digit, percent], i) => {
      const image = new Uint8Array(IMAGE_PIXELS);
      image.set([digit, percent]);
      const box = { x: 60 * i, y: 0, width: 30, height: 50 };
      return { segments: 1, boundaries: [], candidates: [{ from: 0, to: 1, box, image }] };
    }),
  };
}

describe('readPage', () => {
  it('reads lines from top to bottom and digits from left to right', async () => {
    const page: Page = { lines: [line([1, 99], [2, 98]), line([3, 97])] };
    const { lines } = await readPage(createStub(), page);
    expect(lines.map(({ text }) => text)).toEqual(['12', '3']);
    expect(lines[0]!.digits[1]).toMatchObject({
      classIndex: 2,
      box: { x: 60, y: 0, width: 30, height: 50 },
    });
    expect(lines[0]!.digits[1]!.confidence).toBeCloseTo(0.98);
  });

  it('leaves out what the network is unsure of, and lines of nothing else', async () => {
    const page: Page = { lines: [line([1, 99], [2, 20]), line([3, 15])] };
    const { lines } = await readPage(createStub(), page);
    expect(lines.map(({ text }) => text)).toEqual(['1']);
    const all = await readPage(createStub(), page, { minConfidence: 0 });
    expect(all.lines.map(({ text }) => text)).toEqual(['12', '3']);
  });

  it('asks about many digits in batches', async () => {
    const stub = createStub();
    const row = Array.from({ length: 300 }, (_, i): [number, number] => [i % 10, 90]);
    const { lines } = await readPage(stub, { lines: [line(...row)] });
    expect(lines[0]!.text).toBe('0123456789'.repeat(30));
    expect(Math.max(...stub.batches)).toBeLessThanOrEqual(128);
  });

  it('asks about nothing when there is nothing', async () => {
    const stub = createStub();
    expect(await readPage(stub, { lines: [] })).toEqual({ lines: [] });
    expect(stub.batches).toEqual([]);
  });
});
