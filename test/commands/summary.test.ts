import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runMnist } from '../run-mnist.js';
import { saveCentroidModel } from './centroid-model.js';

interface SummaryJson {
  readonly parameters: number;
  readonly layers: readonly Record<string, unknown>[];
}

let cwd: string;

beforeAll(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'mnist-summary-'));
  await saveCentroidModel(path.join(cwd, 'centroid'));
  await writeFile(
    path.join(cwd, 'network.json'),
    JSON.stringify([
      { class_name: 'Conv2D', config: { filters: 4, kernel_size: 3, strides: 2 } },
      { class_name: 'BatchNormalization' },
      { class_name: 'Flatten' },
      { class_name: 'Dense', config: { units: 10, activation: 'softmax' } },
    ]),
  );
  await writeFile(path.join(cwd, 'broken.json'), '[{');
  await mkdir(path.join(cwd, 'empty'));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

const run = (...args: string[]): ReturnType<typeof runMnist> =>
  runMnist(['summary', ...args], { cwd });

describe('mnist summary', () => {
  it('prints the table of a preset', async () => {
    const { stdout, stderr, status } = await run('--arch', 'basic');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout.split('\n').map((line) => line.trimEnd())).toEqual([
      'basic',
      '',
      'layer            type          output shape        parameters  multiply-adds',
      '───────────────  ────────────  ──────────────────  ──────────  ─────────────',
      'conv2d           Conv2D        (None, 26, 26, 32)         320        194,688',
      'max_pooling2d    MaxPooling2D  (None, 13, 13, 32)           0              0',
      'conv2d_1         Conv2D        (None, 11, 11, 64)      18,496      2,230,272',
      'max_pooling2d_1  MaxPooling2D  (None, 5, 5, 64)             0              0',
      'flatten          Flatten       (None, 1600)                 0              0',
      'dense            Dense         (None, 64)             102,464        102,400',
      'dense_1          Dense         (None, 10)                 650            640',
      '',
      'parameters     121,930 (487.7 kB), of which 0 are running statistics',
      'multiply-adds  2,528,000 an image',
      '',
    ]);
  });

  it.each([
    ['compact', 42_358],
    ['basic', 121_930],
    ['classic', 93_322],
    ['dropout', 225_034],
    ['deep', 175_722],
  ])('counts the parameters of %s in JSON', async (name, parameters) => {
    const { stdout, stderr, status } = await run('--arch', name, '--json');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    const json = JSON.parse(stdout) as SummaryJson;
    expect(json).toMatchObject({ arch: name, name, inputShape: [28, 28, 1], parameters });
    expect(Object.keys(json.layers[0]!)).toEqual([
      'name',
      'type',
      'outputShape',
      'outputShapeText',
      'parameters',
      'multiplyAdds',
    ]);
  });

  it('describes a JSON file with Keras layers', async () => {
    const { stdout, status } = await run('--arch', 'network.json', '--json');
    expect(status).toBe(0);
    // 3 * 3 * 4 + 4; 4 * 4, half of them running statistics; 13 * 13 * 4 * 10 + 10.
    expect(JSON.parse(stdout)).toMatchObject({
      arch: 'network.json',
      parameters: 40 + 16 + 6770,
      trainableParameters: 40 + 8 + 6770,
      multiplyAdds: 13 * 13 * 36 + 6760,
      layers: [
        { name: 'conv2d', outputShape: [13, 13, 4], parameters: 40, multiplyAdds: 6084 },
        { name: 'batch_normalization', outputShape: [13, 13, 4], parameters: 16 },
        { name: 'flatten', outputShape: [676], parameters: 0 },
        { name: 'dense', outputShape: [10], outputShapeText: '(None, 10)', parameters: 6770 },
      ],
    });
  });

  it('describes a model folder, and says which', async () => {
    const { stdout, stderr, status } = await run('--model', 'centroid');
    expect({ stderr, status }).toEqual({ stderr: 'model: centroid\n', status: 0 });
    expect(stdout).toMatch(/^centroid\n/);
    expect(stdout).toContain('parameters     7,850 (31.4 kB)');
  });

  it('describes the bundled model when there is no other', async () => {
    const { stdout, stderr, status } = await run('--json');
    expect({ stderr, status }).toEqual({ stderr: 'model: bundled\n', status: 0 });
    expect(JSON.parse(stdout)).toMatchObject({ model: 'bundled', inputShape: [28, 28, 1] });
  });

  it('describes the model in $MNIST_MODEL', async () => {
    const { stdout, stderr } = await runMnist(['summary', '--json'], {
      cwd,
      env: { MNIST_MODEL: 'centroid' },
    });
    expect(stderr).toBe('model: centroid\n');
    expect(JSON.parse(stdout)).toMatchObject({ model: 'centroid', parameters: 7850 });
  });
});

describe('mnist summary refuses', () => {
  it.each([
    [
      'a preset that does not exist',
      ['--arch', 'resnet'],
      'error: there is no architecture named "resnet"\n',
    ],
    [
      'a JSON file that is broken',
      ['--arch', 'broken.json'],
      'error: the architecture cannot be used\n  where     broken.json\n',
    ],
    [
      'a JSON file that is not there',
      ['--arch', 'nowhere.json'],
      'error: the file cannot be read\n  where     nowhere.json\n',
    ],
    ['a folder without a model', ['--model', 'empty'], 'error: the file cannot be read\n'],
    [
      'a model and an architecture at once',
      ['--model', 'centroid', '--arch', 'deep'],
      "error: option '--arch <name>' cannot be used with option '--model <path>'\n",
    ],
  ])('%s', async (_case, args, message) => {
    const { stdout, stderr, status } = await run(...args);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr.startsWith(message), stderr).toBe(true);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  it('answers in JSON too', async () => {
    const { stdout, status } = await run('--arch', 'resnet', '--json');
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toEqual({
      error: { code: 'unknown-choice', message: 'there is no architecture named "resnet"' },
    });
  });
});
