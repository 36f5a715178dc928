import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv, readLabels } from '../../../bench/realworld/read-labels.js';
import { editDistance, score } from '../../../bench/realworld/score.js';

describe('parseCsv', () => {
  it('reads quoted cells with commas, quotes and line breaks', () => {
    expect(parseCsv('a,b\r\n"1, 2","say ""no"""\n"x\ny",\n')).toEqual([
      ['a', 'b'],
      ['1, 2', 'say "no"'],
      ['x\ny', ''],
    ]);
  });
});

describe('readLabels', () => {
  it('takes the lines of a page, and digits only', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'mnist-labels-'));
    const rows = [
      'file,kind,label,lines,source,polarity,repository',
      'single/1.png,single,1,,drawing,dark-on-light,a/b',
      'multi/2.jpg,multi,1234,12|34,photo,dark-on-light,c/d',
      'ops/3.jpg,ops,1+2,,photo,dark-on-light,c/d',
    ];
    await writeFile(path.join(folder, 'labels.csv'), rows.join('\n'));
    const labels = await readLabels(folder);
    expect(labels.map(({ label }) => label)).toEqual(['1', '12|34', '12']);
    expect(labels[1]).toMatchObject({ kind: 'multi', source: 'photo', repository: 'c/d' });
    await rm(folder, { recursive: true });
  });
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['123', '123', 0],
    ['123', '13', 1],
    ['12', '912', 1],
    ['1234', '4321', 4],
    ['', '12', 2],
  ])('from %j to %j is %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });
});

describe('score', () => {
  it('gives each repository the same weight in its mean', () => {
    const picture = (repository: string, label: string, text: string) => ({
      picture: { file: '', kind: 'single', label, source: '', polarity: '', repository },
      text,
    });
    const pictures = [
      picture('a', '1', '1'),
      picture('a', '2', '2'),
      picture('a', '3', '3'),
      picture('b', '4', '9'),
    ];
    expect(score('all', pictures)).toEqual({
      name: 'all',
      count: 4,
      exact: 0.75,
      errorRate: 0.25,
      meanOfRepositories: 0.5,
    });
  });
});
