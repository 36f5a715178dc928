import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IMAGE_PIXELS } from '../../src/data/digit-image.js';
import { encodeGrayPng } from '../../src/data/image/encode-png.js';
import { imageToDigit } from '../../src/data/image/read-digit.js';
import { asDecoded, drawFive, type FiveOptions } from '../data/image/draw-page.js';
import { runMnist, type FinishedRun, type RunOptions } from '../run-mnist.js';
import { traceHeavyModules } from '../trace-heavy-modules.js';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mnist-predict-'));
  await writeModel(path.join(folder, 'mnist-model'));
  await writePage('five.png');
  await writePage('light.png', { ink: 230, paper: 10 });
  await writePage('blank.png', { ink: 200, paper: 200 });
  await writeFile(path.join(folder, 'text.png'), 'this is not a picture');
  await writeFile(path.join(folder, 'empty.png'), '');
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function writePage(name: string, options: FiveOptions = {}): Promise<void> {
  const { width, height, gray } = drawFive(options);
  await writeFile(path.join(folder, name), await encodeGrayPng(gray, width, height));
}

/**
 * A network that knows one thing, what a five looks like: one dense layer on the pixels, whose
 * weights for class 5 are the drawing itself.
 */
async function writeModel(target: string): Promise<void> {
  const five = imageToDigit(asDecoded(drawFive()))!;
  const inkArea = five.reduce((sum, value) => sum + value / 255, 0);
  const weights = new Float32Array(IMAGE_PIXELS * 10 + 10);
  five.forEach((value, i) => {
    weights[10 * i + 5] = ((value / 255) * 6) / inkArea;
  });
  const initializer = { class_name: 'Zeros', config: {} };
  const dense = {
    name: 'dense',
    units: 10,
    activation: 'softmax',
    use_bias: true,
    kernel_initializer: initializer,
    bias_initializer: initializer,
  };
  const layers = [
    { class_name: 'Flatten', config: { name: 'flatten', batch_input_shape: [null, 28, 28, 1] } },
    { class_name: 'Dense', config: dense },
  ];
  const manifest = [
    { name: 'dense/kernel', shape: [IMAGE_PIXELS, 10], dtype: 'float32' },
    { name: 'dense/bias', shape: [10], dtype: 'float32' },
  ];
  await mkdir(target);
  await writeFile(path.join(target, 'weights.bin'), new Uint8Array(weights.buffer));
  await writeFile(
    path.join(target, 'model.json'),
    JSON.stringify({
      format: 'layers-model',
      modelTopology: {
        model_config: { class_name: 'Sequential', config: { name: 'five', layers } },
      },
      weightsManifest: [{ paths: ['weights.bin'], weights: manifest }],
    }),
  );
}

function predict(args: string[], options: RunOptions = {}): Promise<FinishedRun> {
  return runMnist(['predict', ...args], { cwd: folder, ...options });
}

/** The answers, one for each line of JSON. */
function answersOf({ stdout }: FinishedRun): Record<string, unknown>[] {
  const lines = stdout.split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('mnist predict', () => {
  it('prints the digit, how sure it is, and the runners-up', async () => {
    const { stdout, stderr, status } = await predict(['five.png']);
    expect(stdout).toMatch(/^five\.png {2}5 +9\d\.\d% {2}\d +\d\.\d% {2}\d +\d\.\d%\n$/);
    expect(stderr).toBe('model: mnist-model\n');
    expect(status).toBe(0);
  });

  it('aligns the answers about several pictures', async () => {
    const { stdout } = await predict(['--top', '1', 'five.png', 'light.png']);
    expect(stdout).toMatch(/^five\.png {3}5 +9\d\.\d%\nlight\.png {2}5 +9\d\.\d%\n$/);
  });

  it('prints one line of JSON with all that it knows', async () => {
    const run = await predict(['--json', 'five.png']);
    const [answer] = answersOf(run);
    expect(Object.keys(answer!)).toEqual([
      'file',
      'digit',
      'confidence',
      'top',
      'probabilities',
      'model',
    ]);
    expect(answer).toMatchObject({ file: 'five.png', digit: 5, model: 'mnist-model' });
    const { top, confidence } = answer as {
      top: { digit: number; probability: number }[];
      confidence: number;
    };
    expect(top).toHaveLength(3);
    expect(top[0]).toEqual({ digit: 5, probability: confidence });
    expect(answer!.probabilities).toHaveLength(10);
    expect(run.status).toBe(0);
  });

  it('shows as many of the likeliest digits as it is told', async () => {
    const [answer] = answersOf(await predict(['--json', '--top', '5', 'five.png']));
    expect(answer!.top).toHaveLength(5);
  });

  it('reads a picture from stdin', async () => {
    const input = await readFile(path.join(folder, 'five.png'));
    const run = await predict(['--json', '-'], { input });
    expect(answersOf(run)).toMatchObject([{ file: '-', digit: 5 }]);
    expect(run.status).toBe(0);
  });

  it('takes a model by --model', async () => {
    const model = path.join(folder, 'mnist-model');
    const run = await runMnist([
      'predict',
      '--json',
      '--model',
      model,
      path.join(folder, 'five.png'),
    ]);
    expect(answersOf(run)).toMatchObject([{ digit: 5, model }]);
  });

  it('takes the bundled model when there is no other, in whatever folder', async () => {
    const seven = fileURLToPath(new URL('../../examples/seven.png', import.meta.url));
    const run = await runMnist(['predict', '--json', seven]);
    expect(run).toMatchObject({ stderr: 'model: bundled\n', status: 0 });
    expect(answersOf(run)).toMatchObject([{ digit: 7, model: 'bundled' }]);
  });
});

describe('mnist predict: order and number', () => {
  it('answers many pictures in the order given, more than fit one batch', async () => {
    const names = Array.from({ length: 100 }, (_, i) => ['five.png', 'blank.png'][i % 2]!);
    const run = await predict(['--json', ...names]);
    expect(answersOf(run).map(({ file, digit }) => ({ file, digit }))).toEqual(
      names.map((file) => ({ file, digit: file === 'five.png' ? 5 : null })),
    );
  });
});

describe('mnist predict: what it loads', () => {
  const loadsSharp = async (file: string): Promise<boolean> => {
    const modules = await traceHeavyModules(['predict', file], { cwd: folder });
    expect(modules.some((module) => module.includes('onnxruntime'))).toBe(true);
    return modules.some((module) => /[/\\]@img[/\\]/.test(module));
  };

  it('reads a small PNG without sharp, and other pictures with it', async () => {
    const five = await readFile(path.join(folder, 'five.png'));
    await writeFile(path.join(folder, 'small.png'), await sharp(five).resize(64).png().toBuffer());
    await writeFile(path.join(folder, 'small.jpg'), await sharp(five).resize(64).jpeg().toBuffer());
    expect(await loadsSharp('small.png')).toBe(false);
    expect(await loadsSharp('small.jpg')).toBe(true);
  });
});

describe('mnist predict: folders', () => {
  it('reads the pictures in a folder in the order of their numbers', async () => {
    const scans = path.join(folder, 'scans');
    await mkdir(path.join(scans, 'inside'), { recursive: true });
    for (const name of ['10.png', '9.PNG', 'notes.txt', '.hidden.png', 'inside/1.png']) {
      await writePage(path.join('scans', name));
    }
    const run = await predict(['--json', 'blank.png', 'scans', 'five.png']);
    expect(answersOf(run).map(({ file }) => file)).toEqual([
      'blank.png',
      path.join('scans', '9.PNG'),
      path.join('scans', '10.png'),
      'five.png',
    ]);
    expect(run.status).toBe(1);
  });

  it('answers about thousands in their order, broken ones too', async () => {
    const crops = path.join(folder, 'crops');
    await mkdir(crops);
    const five = await readFile(path.join(folder, 'five.png'));
    for (let i = 0; i < 1500; i++) {
      await writeFile(path.join(crops, `${i}.png`), i === 700 ? 'broken' : five);
    }
    const run = await predict(['--json', 'crops']);
    expect(answersOf(run).map(({ file, digit = 'none' }) => ({ file, digit }))).toEqual(
      Array.from({ length: 1500 }, (_, i) => ({
        file: path.join('crops', `${i}.png`),
        digit: i === 700 ? 'none' : 5,
      })),
    );
    expect(run.status).toBe(2);
  });

  it('names a folder without pictures', async () => {
    await mkdir(path.join(folder, 'nothing'));
    const run = await predict(['--json', 'five.png', 'nothing']);
    expect(run.status).toBe(2);
    expect(answersOf(run)).toEqual([
      { error: { code: 'no-images-in-folder', message: 'there are no pictures in the folder' } },
    ]);
    expect(run.stderr).toMatch(
      /^error: there are no pictures in the folder\n {2}where {5}nothing\n/,
    );
  });
});

describe('mnist predict: exit codes', () => {
  it('exits with 1 when a picture is blank', async () => {
    const run = await predict(['--json', 'five.png', 'blank.png']);
    expect(answersOf(run)[1]).toEqual({
      file: 'blank.png',
      digit: null,
      reason: 'no-digit',
      model: 'mnist-model',
    });
    expect(run.status).toBe(1);
  });

  it('says so in words', async () => {
    const { stdout } = await predict(['blank.png']);
    expect(stdout).toBe('blank.png  -  no digit found\n');
  });

  it('exits with 1 when no digit is likely enough, and says what it looks most like', async () => {
    const run = await predict(['--min-confidence', '1', '--top', '2', 'five.png']);
    expect(run.stdout).toMatch(
      /^five\.png {2}- {2}unsure, most like 5 +9\d\.\d% {2}\d +\d\.\d%\n$/,
    );
    expect(run.status).toBe(1);
  });

  it('names no digit in JSON then, but keeps the probabilities', async () => {
    const run = await predict(['--json', '--min-confidence', '1', 'five.png']);
    const [sure] = answersOf(await predict(['--json', 'five.png']));
    const [answer] = answersOf(run);
    expect(answer).toEqual({ ...sure, digit: null, reason: 'unsure' });
    expect(answer!.top).toMatchObject([{ digit: 5 }, {}, {}]);
    expect(run.status).toBe(1);
  });

  it('takes a picture that fits no digit for none, unless it is told always to answer', async () => {
    // To this network all digits but five look the same.
    const seven = fileURLToPath(new URL('../../examples/seven.png', import.meta.url));
    const [answer] = answersOf(await predict(['--json', seven]));
    expect(answer).toMatchObject({ digit: null, reason: 'unsure' });
    const always = await predict(['--json', '--min-confidence', '0', seven]);
    expect(answersOf(always)[0]!.digit).toBeTypeOf('number');
    expect(always.status).toBe(0);
  });

  it('exits with 0 when every answer is sure enough', async () => {
    expect(await predict(['--min-confidence', '0.5', 'five.png'])).toMatchObject({ status: 0 });
  });

  it('exits with 2 when a file is broken, and answers the others', async () => {
    const names = ['text.png', 'five.png', 'empty.png', 'blank.png', 'missing.png'];
    const run = await predict(['--json', ...names]);
    expect(answersOf(run)).toMatchObject([
      { file: 'text.png', error: { code: 'cannot-decode-image' } },
      { file: 'five.png', digit: 5 },
      {
        file: 'empty.png',
        error: { code: 'empty-image-file', message: 'the file is empty: 0 bytes' },
      },
      { file: 'blank.png', digit: null },
      {
        file: 'missing.png',
        error: {
          code: 'cannot-read',
          message: 'the file cannot be read: there is no such file or folder',
        },
      },
    ]);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('no such file');
  });

  it('exits with 2 when stdin is empty', async () => {
    const run = await predict(['--json', '-']);
    expect(answersOf(run)).toMatchObject([{ file: '-', error: { code: 'empty-image-file' } }]);
    expect(run.status).toBe(2);
  });
});

describe('mnist predict: options', () => {
  it('believes --invert', async () => {
    expect(await predict(['--invert', 'yes', 'five.png'])).toMatchObject({ status: 0 });
    expect(await predict(['--invert', 'no', 'five.png'])).toMatchObject({ status: 1 });
    expect(await predict(['--invert', 'no', 'light.png'])).toMatchObject({ status: 0 });
  });

  it.each([
    ['--invert', 'maybe'],
    ['--top', '0'],
    ['--top', 'many'],
    ['--min-confidence', '1.5'],
    ['--threads', '0'],
  ])('refuses %s %s', async (option, value) => {
    const run = await predict([option, value, 'five.png']);
    expect(run).toMatchObject({ stdout: '', status: 2 });
    expect(run.stderr).toContain(`${option} cannot be used as given`);
  });

  it('wants at least one picture', async () => {
    const run = await predict([]);
    expect(run).toMatchObject({ stdout: '', status: 2 });
    expect(run.stderr).toContain("missing required argument 'image'");
  });

  it('explains itself with examples', async () => {
    const { stdout, status } = await predict(['--help']);
    expect(stdout).toContain('$ mnist predict digit.png');
    expect(status).toBe(0);
  });
});
