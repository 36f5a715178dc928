import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeIdxFiles } from '../../src/data/export/write-idx-files.js';
import { writePngFolders } from '../../src/data/export/write-png-folders.js';
import { generateSyntheticDigits } from '../../src/data/synthetic/generate.js';
import { blankPng, digitPng, digits, writeFiles } from '../data/folders/write-pictures.js';
import { runMnist, type FinishedRun } from '../run-mnist.js';
import { saveCentroidModel } from './centroid-model.js';

/** A working folder with datasets of pictures in it: `flat`, and `parts` with train and test. */
let cwd: string;

const mnist = (...args: string[]): Promise<FinishedRun> => runMnist(args, { cwd });
const silent = (): undefined => undefined;

beforeAll(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'mnist-folders-'));
  await writePngFolders(digits, path.join(cwd, 'flat'), silent);
  for (const [name, count] of Object.entries({ train: 60, test: 20 })) {
    const data = generateSyntheticDigits({ count, seed: count });
    await writePngFolders(data, path.join(cwd, 'parts', name), silent);
  }
  await saveCentroidModel(path.join(cwd, 'centroids'));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

const readRecord = async (model: string): Promise<unknown> =>
  JSON.parse(await readFile(path.join(cwd, model, 'training.json'), 'utf8'));

describe('mnist train --dataset FOLDER of pictures', () => {
  it('trains on train and measures on test', async () => {
    const args = [
      '--dataset',
      'parts',
      '--arch',
      'compact',
      '--epochs',
      '1',
      '--output',
      'parts-m',
    ];
    const { stdout, status } = await mnist('train', ...args, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ dataset: 'parts', test: { count: 20 } });
    expect(await readRecord('parts-m')).toMatchObject({
      dataset: { name: 'parts', split: 'train', count: 60 },
      testDataset: { name: 'parts', split: 'test', count: 20 },
    });
    const evaluated = await mnist('evaluate', '--model', 'parts-m', '--dataset', 'parts', '--json');
    expect(JSON.parse(evaluated.stdout)).toMatchObject({
      split: 'test',
      accuracy: (JSON.parse(stdout) as { test: { accuracy: number } }).test.accuracy,
    });
  });

  it('measures nothing without test images, and says so', async () => {
    const args = ['train', '--dataset', 'flat', '--arch', 'compact', '--epochs', '1'];
    const { stdout, status } = await mnist(...args, '--output', 'flat-m');
    expect(status).toBe(0);
    expect(stdout).toContain(
      [
        '',
        'there is no test set: how good the model is was not measured',
        'keep some of the images apart to measure it on: for pictures, in folders below train and test',
        '',
      ].join('\n'),
    );
    expect(stdout).not.toContain('test images right');
    expect(await readRecord('flat-m')).toMatchObject({
      dataset: { name: 'flat', split: 'all', count: 12 },
      testDataset: null,
      test: null,
      images: { training: 11, validation: 1 },
    });

    const json = await mnist(...args, '--output', 'flat-m', '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({ dataset: 'flat', test: null });
  });

  it('does the same with IDX files without a test set', async () => {
    await writeIdxFiles(digits, path.join(cwd, 'idx'), 'train');
    const args = ['train', '--dataset', 'idx', '--arch', 'compact', '--epochs', '1', '--json'];
    const { stdout, status } = await mnist(...args, '--output', 'idx-m');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ dataset: 'idx', test: null });
  });

  it.each([
    ['1', 'compact', { training: 1, validation: 0 }],
    ['1', 'deep', { training: 1, validation: 0 }],
    ['5', 'classic', { training: 5, validation: 0 }],
    ['5', 'best-minute', { training: 5, validation: 0 }],
    ['12', 'bundled', { training: 12, validation: 1 }],
  ])('makes do with %s images, %s', async (limit, recipe, images) => {
    const output = `tiny-${recipe}`;
    const { stderr, status } = await mnist(
      ...['train', '--dataset', 'flat', '--limit', limit, '--recipe', recipe, '--epochs', '1'],
      ...['--output', output],
    );
    expect(status).toBe(0);
    expect(stderr).toMatch(/^epoch 1\/1 /);

    expect(await readRecord(output)).toMatchObject({ images, temperature: null });
  });

  it('names other classes after their folders', async () => {
    const two = { 'ant/1.png': await digitPng(0), 'bee/1.png': await digitPng(1) };
    await writeFiles(path.join(cwd, 'insects'), two);
    const layers = [
      { class_name: 'Flatten' },
      { class_name: 'Dense', config: { units: 2, activation: 'softmax' } },
    ];
    await writeFiles(cwd, { 'two.json': JSON.stringify(layers) });
    const train = ['train', '--dataset', 'insects', '--epochs', '1', '--output', 'insects-m'];
    expect(await mnist(...train, '--arch', 'two.json')).toHaveProperty('status', 0);
    const shown = await mnist(
      'eval',
      '--model',
      'insects-m',
      '--dataset',
      'insects',
      '--confusion',
    );
    expect(shown.status).toBe(0);
    expect(shown.stdout).toMatch(/^ +ant +\d+\.\d\d% /m);

    const preset = await mnist(...train);
    expect(preset.status).toBe(2);
    expect(preset.stderr).toBe(
      'error: the network has 10 outputs, the dataset 2 classes (ant, bee)\n',
    );
  });
});

describe('--dataset FOLDER without train and test', () => {
  it('is evaluated as a whole', async () => {
    const args = ['--model', 'centroids', '--dataset', 'flat'];
    const { stdout, stderr, status } = await mnist('evaluate', ...args);
    expect({ stderr, status }).toEqual({ stderr: 'model: centroids\n', status: 0 });
    expect(stdout).toContain('data      flat, 12 images\n');
    for (const command of ['evaluate', 'confusion-matrix']) {
      const json = await mnist(command, ...args, '--json');
      expect(JSON.parse(json.stdout)).toMatchObject({ dataset: 'flat', split: 'all', count: 12 });
    }
  });

  it('is what samples are drawn from', async () => {
    const { stdout } = await mnist('samples', '--dataset', 'flat', '--count', '20', '--json');
    const { split, samples } = JSON.parse(stdout) as { split: string; samples: unknown[] };
    expect({ split, count: samples.length }).toEqual({ split: 'all', count: 12 });
  });

  it('is one part for data info', async () => {
    const { stdout, status } = await mnist('data', 'info', '--dataset', 'flat', '--json');
    expect(status).toBe(0);
    const { splits } = JSON.parse(stdout) as { splits: { classes: { count: number }[] }[] };
    expect(splits).toMatchObject([{ split: 'all', count: 12 }]);
    const counts = splits[0]?.classes.map(({ count }) => count);
    expect(counts).toEqual(
      Array.from({ length: 10 }, (_, digit) => digits.labels.filter((l) => l === digit).length),
    );
  });

  it('is exported as it is, or as the part that is asked for', async () => {
    const infoOf = async (dataset: string): Promise<unknown> => {
      const { stdout } = await mnist('data', 'info', '--dataset', dataset, '--json');
      return (JSON.parse(stdout) as { splits: unknown[] }).splits;
    };
    const [{ sha256 }] = (await infoOf('flat')) as [{ sha256: string }];
    const png = await mnist('data', 'export', '--dataset', 'flat', '--output', 'copy');
    expect(png.stdout).toBe('all    12 images  copy\n');
    expect(await infoOf('copy')).toMatchObject([{ split: 'all', sha256 }]);

    const idx = ['data', 'export', '--dataset', 'flat', '--output', 'as-idx', '--format', 'idx'];
    const refused = await mnist(...idx);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toBe(
      'error: IDX files are named after their part, and the dataset has none: --format idx needs --split train or --split test here\n',
    );
    expect((await mnist(...idx, '--split', 'test')).status).toBe(0);
    expect(await infoOf('as-idx')).toMatchObject([{ split: 'test', sha256 }]);
  });
});

describe('--dataset FOLDER', () => {
  it('leaves out blank pictures, and counts what is left', async () => {
    await writeFiles(path.join(cwd, 'blank'), {
      '1/1.png': await digitPng(0),
      '1/2.png': await blankPng(),
    });
    const args = ['evaluate', '--model', 'centroids', '--dataset', 'blank', '--json'];
    const one = await mnist(...args);
    const first = path.join('blank', '1', '2.png');
    expect(one.stderr).toBe(`model: centroids\nleft out 1 picture without a digit: ${first}\n`);
    expect(JSON.parse(one.stdout)).toMatchObject({ count: 1 });
    await writeFiles(path.join(cwd, 'blank'), { '2/1.png': await blankPng() });
    const two = await mnist(...args);
    expect(two.stderr).toContain(`left out 2 pictures without a digit, the first is ${first}\n`);
  });

  it('is refused by a model of other classes', async () => {
    const letters = Array.from('abcdefghij', (letter) => `letters/${letter}/1.png`);
    const png = await digitPng(0);
    await writeFiles(cwd, Object.fromEntries(letters.map((name) => [name, png])));
    const { stderr, status } = await mnist(
      ...['evaluate', '--model', 'centroids', '--dataset', 'letters'],
    );
    expect(status).toBe(2);
    expect(stderr).toContain(
      'error: the model answers with the classes 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, but those of the dataset are a, b, c, d, e, f, g, h, i, j\n',
    );
  });

  it.each<[string, Record<string, string>, string[]]>([
    [
      'nothing',
      { 'x/notes.txt': '' },
      [
        'error: the folder holds no dataset',
        '  where     refused',
        "  expected  pictures in folders named after their digits, such as 7/0001.png, directly in it or below train and test, or IDX files named like MNIST's",
        '  got       folders without pictures of their own: x',
      ],
    ],
    [
      'pictures without labels',
      { '1.png': '', '2.png': '' },
      [
        'error: the folder holds no dataset',
        '  where     refused',
        "  expected  pictures in folders named after their digits, such as 7/0001.png, directly in it or below train and test, or IDX files named like MNIST's",
        "  got       2 pictures in no class's folder",
      ],
    ],
    [
      'two layouts',
      { '7/1.png': '', 'train/7/1.png': '' },
      [
        'error: the folder holds more than one dataset',
        '  where     refused',
        '  expected  IDX files, or class folders, or train and test, and nothing of the others',
        '  got       train, 7',
        '  try       move what is not meant to another folder',
      ],
    ],
    [
      'a single class that is no digit',
      { 'cat/1.png': '' },
      [
        'error: the folder cannot be used as a dataset: its folders are the classes',
        '  where     refused',
        '  expected  folders named 0 to 9, any of them, or 2 to 255 folders with other names',
        '  got       1 folder with pictures: cat',
      ],
    ],
    [
      'a damaged picture',
      { '7/1.png': 'no picture' },
      [
        'error: the file is not a picture that can be read',
        `  where     ${path.join('refused', '7', '1.png')}`,
        '  expected  PNG, JPEG, WebP, GIF, TIFF, AVIF or SVG',
        '  got       bytes in no image format that is known',
      ],
    ],
    [
      'training images only',
      { 'train/7/1.png': '' },
      [
        'error: the folder has no test set',
        '  where     refused',
        '  expected  pictures in folders such as test/7',
        '  got       pictures in train only',
        '  try       move some of them to test, or name another folder',
      ],
    ],
  ])('with %s is refused', async (_, files, sentences) => {
    const folder = path.join(cwd, 'refused');
    await rm(folder, { recursive: true, force: true });
    await writeFiles(folder, files);
    const { stdout, stderr, status } = await mnist(
      ...['evaluate', '--model', 'centroids', '--dataset', 'refused', '--quiet'],
    );
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toBe([...sentences, ''].join('\n'));
  });

  it('without training images cannot be trained on', async () => {
    await writeFiles(path.join(cwd, 'tests'), { 'test/7/1.png': await digitPng(0) });
    const { stderr, status } = await mnist('train', '--dataset', 'tests', '--output', 'no-model');
    expect(status).toBe(2);
    expect(stderr).toContain('error: the folder has no train set\n');
  });
});
