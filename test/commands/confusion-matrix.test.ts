import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runMnist } from '../run-mnist.js';
import { saveCentroidModel } from './centroid-model.js';

const flags = ['--dataset', 'synthetic', '--limit', '60'];

interface Result {
  readonly count: number;
  readonly accuracy: number;
  readonly normalized: boolean;
  readonly confusion: number[][];
}

describe('mnist confusion-matrix', () => {
  let folder: string;
  let model: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'mnist-confusion-'));
    model = path.join(folder, 'model');
    await saveCentroidModel(model);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = (...args: string[]) =>
    runMnist(['confusion-matrix', '--model', model, ...flags, ...args], { cwd: folder });

  it('prints counts with the truth in rows', async () => {
    const { stdout, status } = await run('--json');
    const { count, accuracy, normalized, confusion } = JSON.parse(stdout) as Result;
    expect(status).toBe(0);
    expect(normalized).toBe(false);
    expect(confusion).toHaveLength(10);
    expect(confusion.flat().reduce((total, cell) => total + cell, 0)).toBe(count);
    const right = confusion.reduce((total, row, digit) => total + row[digit]!, 0);
    expect(accuracy).toBeCloseTo(right / 60, 12);
  });

  it('prints shares that sum to 1 in each row with --normalize', async () => {
    const { stdout } = await run('--json', '--normalize');
    const { normalized, confusion } = JSON.parse(stdout) as Result;
    expect(normalized).toBe(true);
    for (const row of confusion) {
      expect(row.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 12);
    }
  });

  it('prints a table of 80 columns for people', async () => {
    const { stdout } = await run();
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(12);
    expect(lines[1]).toBe(
      'true     0     1     2     3     4     5     6     7     8     9   recall',
    );
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('writes CSV that holds the same counts', async () => {
    const { stdout, stderr, status } = await run('--json', '--output', 'matrix.csv');
    const { confusion } = JSON.parse(stdout) as Result;
    expect(status).toBe(0);
    expect(stderr).toContain('wrote matrix.csv\n');
    expect(await readFile(path.join(folder, 'matrix.csv'), 'utf8')).toBe(
      [
        'true,0,1,2,3,4,5,6,7,8,9',
        ...confusion.map((row, digit) => [digit, ...row].join(',')),
        '',
      ].join('\n'),
    );
  });

  it('writes JSON that is what --json prints, over an older file, and leaves nothing else', async () => {
    await run('--output', 'matrix.JSON');
    const { stdout } = await run('--json', '--output', 'matrix.JSON');
    expect(await readFile(path.join(folder, 'matrix.JSON'), 'utf8')).toBe(stdout);
    const files = (await readdir(folder)).filter((name) => name.includes('JSON'));
    expect(files).toEqual(['matrix.JSON']);
  });

  it.each(['matrix.svg', 'matrix.png', 'matrix'])('refuses to write %s', async (file) => {
    const { stdout, stderr, status } = await run('--output', file);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('error: --output cannot be used as given\n');
    expect(stderr).toContain('  expected  a file name that ends in .csv or .json\n');
    expect(stderr).toContain(`  got       "${file}"\n`);
  });

  it('finds an output that cannot be written before it looks for the model', async () => {
    await mkdir(path.join(folder, 'folder.csv'));
    const missing = ['confusion-matrix', '--model', 'nowhere', '--output'];
    for (const [file, where, reason] of [
      ['nowhere/matrix.csv', 'nowhere', 'there is no such file or folder'],
      ['folder.csv', 'folder.csv', 'it is a folder'],
      ['model/model.json/matrix.csv', 'model/model.json', 'a part of the path is a file'],
    ] as const) {
      const { stderr, status } = await runMnist([...missing, file], { cwd: folder });
      expect(status).toBe(2);
      expect(stderr).toContain(
        `error: the output cannot be written\n  where     ${where}\n  got       ${reason}`,
      );
    }
  });
});
