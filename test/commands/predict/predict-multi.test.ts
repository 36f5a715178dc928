import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeGrayPng } from '../../../src/data/image/encode-png.js';
import { writePage, type WritingOptions } from '../../data/image/segment/write-page.js';
import { runMnist, type FinishedRun, type RunOptions } from '../../run-mnist.js';
import { saveCentroidModel } from '../centroid-model.js';

interface PageJson {
  readonly text: string;
  readonly lines: readonly string[];
  readonly digits: readonly {
    readonly digit: number;
    readonly confidence: number;
    readonly box: { readonly x: number; readonly y: number; readonly width: number };
    readonly line: number;
  }[];
}

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mnist-multi-'));
  await saveCentroidModel(path.join(folder, 'mnist-model'));
  await drawPage('page.png', { lines: ['104', '07'], gap: 0.5, seed: 3 });
  const blank = new Uint8Array(60 * 40).fill(255);
  await writeFile(path.join(folder, 'blank.png'), await encodeGrayPng(blank, 60, 40));
  await writeFile(path.join(folder, 'text.png'), 'this is not a picture');
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function drawPage(name: string, options: WritingOptions): Promise<void> {
  const { width, height, ink } = writePage(options).image;
  const paper = ink.map((value) => 255 - value);
  await writeFile(path.join(folder, name), await encodeGrayPng(paper, width, height));
}

/** Runs predict in the folder of pictures; always answers, for the model is a plain one. */
async function predict(args: readonly string[], options: RunOptions = {}): Promise<FinishedRun> {
  const confidence = ['--min-confidence', '0'];
  return runMnist(['predict', '--multi', ...confidence, ...args], { cwd: folder, ...options });
}

describe('mnist predict --multi', () => {
  it('prints the digits of each picture, line by line', async () => {
    const { stdout, status } = await predict(['page.png']);
    expect(stdout).toMatch(/^page\.png {2}\d{3} \/ \d{2} {2} *\d+\.\d%\n$/);
    expect(status).toBe(0);
  });

  it('prints one line of JSON with text, lines, and digits with their boxes', async () => {
    const { stdout, status } = await predict(['--json', 'page.png']);
    const page = JSON.parse(stdout) as PageJson;
    expect(Object.keys(page)).toEqual(['file', 'text', 'lines', 'digits', 'model']);
    expect(page.lines.map(({ length }) => length)).toEqual([3, 2]);
    expect(page.text).toBe(page.lines.join('\n'));
    expect(page.digits.map(({ digit }) => digit).join('')).toBe(page.lines.join(''));
    expect(page.digits.map(({ line }) => line)).toEqual([0, 0, 0, 1, 1]);
    const { digits } = writePage({ lines: ['104', '07'], gap: 0.5, seed: 3 });
    page.digits.forEach(({ box, confidence }, i) => {
      expect(Math.abs(box.x - digits[i]!.box.x)).toBeLessThan(4);
      expect(Math.abs(box.y - digits[i]!.box.y)).toBeLessThan(4);
      expect(confidence).toBeGreaterThan(0);
    });
    expect(status).toBe(0);
  });

  it('says that a blank picture has no digits, and exits with 1', async () => {
    const json = await predict(['--json', 'blank.png']);
    expect(JSON.parse(json.stdout)).toMatchObject({
      file: 'blank.png',
      text: '',
      lines: [],
      digits: [],
      reason: 'no-digit',
    });
    expect(json.status).toBe(1);
    const { stdout, status } = await predict(['blank.png']);
    expect([stdout, status]).toEqual(['blank.png  -  no digit found\n', 1]);
  });

  it('reads the other pictures when one is broken, and exits with 2', async () => {
    const { stdout, stderr, status } = await predict(['text.png', 'page.png']);
    expect(stdout).toMatch(/^page\.png/);
    expect(stderr).toContain('text.png');
    expect(status).toBe(2);
  });

  it('exits with 1 when a digit is less sure than --min-confidence', async () => {
    const { stdout, status } = await runMnist(
      ['predict', '--multi', '--min-confidence', '1', 'page.png'],
      { cwd: folder },
    );
    expect(stdout).toContain('page.png');
    expect(status).toBe(1);
  });

  it('reads a picture from stdin', async () => {
    const input = await readFile(path.join(folder, 'page.png'));
    const fromStdin = await predict(['--json', '-'], { input });
    const fromFile = await predict(['--json', 'page.png']);
    expect(fromStdin.stdout).toBe(fromFile.stdout.replace('page.png', '-'));
  });
});

describe('mnist predict --annotate', () => {
  it('draws on a copy of the picture', async () => {
    const { status } = await predict(['--annotate', 'seen.png', 'page.png']);
    expect(status).toBe(0);
    const seen = await sharp(path.join(folder, 'seen.png')).metadata();
    const page = await sharp(path.join(folder, 'page.png')).metadata();
    expect(seen.channels).toBe(3);
    expect(seen.width % page.width).toBe(0);
  });

  it('puts several pictures into a folder', async () => {
    const out = path.join(folder, 'seen');
    await predict(['--annotate', out, 'page.png', 'blank.png']);
    expect((await readdir(out)).sort()).toEqual(['blank.png', 'page.png']);
  });

  it('refuses one file for several pictures before anything is read', async () => {
    const { stdout, stderr, status } = await predict([
      '--annotate',
      'one.png',
      'page.png',
      'blank.png',
    ]);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain('one.png is one file, and there are 2 pictures');
  });

  it('draws single digits too, from stdin as well', async () => {
    const input = await readFile(path.join(folder, 'page.png'));
    const single = ['predict', '--min-confidence', '0', '--annotate', 'single.png', '-'];
    const { status } = await runMnist(single, { cwd: folder, input });
    expect(status).toBe(0);
    expect((await sharp(path.join(folder, 'single.png')).metadata()).format).toBe('png');
  });
});

describe('mnist predict --save-normalized', () => {
  it('saves what the network saw of each digit under a telling name', async () => {
    const out = path.join(folder, 'digits');
    const { stdout } = await predict(['--json', '--save-normalized', out, 'page.png']);
    const { digits } = JSON.parse(stdout) as PageJson;
    expect((await readdir(out)).sort()).toEqual(
      digits.map(({ digit, confidence }, i) => {
        return `page-00${i + 1}-${digit}-${Math.floor(100 * confidence)}.png`;
      }),
    );
    const [first = ''] = await readdir(out);
    const { width, height } = await sharp(path.join(out, first)).metadata();
    expect([width, height]).toEqual([28, 28]);
  });

  it('says so when the folder cannot be made, before anything is read', async () => {
    const { stdout, stderr, status } = await predict([
      '--save-normalized',
      'page.png/digits',
      'page.png',
    ]);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain('cannot be written');
  });
});
