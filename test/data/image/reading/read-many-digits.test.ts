import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { encodeGrayPng } from '../../../../src/data/image/encode-png.js';
import { readDigitsInThreads } from '../../../../src/data/image/reading/read-digits-in-threads.js';
import { readDigits, type DigitReading } from '../../../../src/data/image/reading/read-digits.js';
import { readManyDigits } from '../../../../src/data/image/reading/read-many-digits.js';
import { drawFive } from '../draw-page.js';

let folder = '';
/** One of each kind: plain, blank, for libvips, broken, empty, missing. */
let files: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mnist-many-'));
  const five = drawFive({ size: 40 });
  const png = await encodeGrayPng(five.gray, five.width, five.height);
  const blank = await encodeGrayPng(new Uint8Array(100), 10, 10);
  const contents = { png, blank, jpeg: await sharp(png).jpeg().toBuffer(), broken: 'x', empty: '' };
  for (const [name, content] of Object.entries(contents)) {
    await writeFile(join(folder, name), content);
  }
  files = [...Object.keys(contents), 'missing'].map((name) => join(folder, name));
});
afterAll(() => rm(folder, { recursive: true }));

/** Repeats the files up to a number of them. */
function fileList(count: number): string[] {
  return Array.from({ length: count }, (_, i) => files[(i * i) % files.length]!);
}

async function collect(readings: AsyncIterable<DigitReading>): Promise<DigitReading[]> {
  const all: DigitReading[] = [];
  for await (const reading of readings) all.push(reading);
  return all;
}

describe('readManyDigits', () => {
  it.each([0, 1, 499, 500, 1000])('reads %i pictures as readDigits does', async (count) => {
    const list = fileList(count);
    const expected = await collect(readDigits(list, {}));
    expect(expected.map(({ file }) => file)).toEqual(list);
    expect(await collect(readManyDigits(list, { threads: 3 }))).toEqual(expected);
    expect(await collect(readManyDigits(list, { threads: 1 }))).toEqual(expected);
  });

  it('reads stdin among many', async () => {
    const stdin = (async function* () {
      await Promise.resolve();
      yield 'x';
    })();
    const list = [...fileList(600), '-'];
    const readings = await collect(readManyDigits(list, { stdin, threads: 2 }));
    expect(readings).toHaveLength(list.length);
    expect(readings.at(-1)).toMatchObject({ file: '-', failure: { path: 'stdin' } });
  });
});

describe('readDigitsInThreads', () => {
  const options = { invert: 'auto', threads: 2 } as const;

  it.each([1, 63, 64, 65, 200])('reads %i pictures in their order', async (count) => {
    const list = fileList(count);
    const readings = await collect(readDigitsInThreads(list, options));
    expect(readings).toEqual(await collect(readDigits(list, {})));
  });

  it('believes invert', async () => {
    const [dark] = await collect(readDigitsInThreads(files, { ...options, invert: 'no' }));
    expect(dark).not.toEqual((await collect(readDigitsInThreads(files, options)))[0]);
  });

  it('does not read ahead of a slow taker more than a few batches', async () => {
    const list = fileList(2000);
    const slice = vi.spyOn(list, 'slice');
    for await (const reading of readDigitsInThreads(list, options)) {
      expect(reading.file).toBe(list[0]);
      break;
    }
    // Two batches for each of two threads.
    expect(slice).toHaveBeenCalledTimes(4);
  });
});
