import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeIdxFiles } from '../../src/data/export/write-idx-files.js';
import { generateSyntheticDigits } from '../../src/data/synthetic/generate.js';
import { saveCheckpoint } from '../../src/model/formats/checkpoint/checkpoint-file.js';
import { loadTfjsLayers } from '../../src/model/formats/tfjs-layers/load-tfjs-layers.js';
import { loadArchitecture } from '../../src/model/load-architecture.js';
import { findRecipe, RECIPES } from '../../src/model/recipes/find-recipe.js';
import { initializeWeights } from '../../src/model/model.js';
import { tinyLayers } from '../model/engine/onnxruntime/training/tiny-networks.js';
import { runMnist } from '../run-mnist.js';

/** A working folder with a small dataset in `digits` and networks in JSON files. */
let cwd: string;

beforeAll(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'mnist-train-'));
  const digits = path.join(cwd, 'digits');
  await writeIdxFiles(generateSyntheticDigits({ count: 200, seed: 1 }), digits, 'train');
  await writeIdxFiles(generateSyntheticDigits({ count: 50, seed: 2 }), digits, 'test');
  await writeFile(path.join(cwd, 'tiny.json'), JSON.stringify(tinyLayers.everything));
  await writeFile(path.join(cwd, 'broken.json'), '[{');
  await writeFile(
    path.join(cwd, 'misfit.json'),
    JSON.stringify([
      { class_name: 'MaxPooling2D', config: { pool_size: 16 } },
      { class_name: 'Conv2D', config: { filters: 2, kernel_size: 3 } },
    ]),
  );
  await writeFile(
    path.join(cwd, 'sigmoid.json'),
    JSON.stringify([
      { class_name: 'Flatten' },
      { class_name: 'Dense', config: { units: 10, activation: 'sigmoid' } },
    ]),
  );
  await writeFile(
    path.join(cwd, 'three.json'),
    JSON.stringify([
      { class_name: 'Flatten' },
      { class_name: 'Dense', config: { units: 3, activation: 'softmax' } },
    ]),
  );
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

const quick = ['--arch', 'tiny.json', '--dataset', 'digits', '--epochs', '2'];
const train = (...args: string[]): ReturnType<typeof runMnist> =>
  runMnist(['train', ...args], { cwd });
const readOutput = (folder: string, name: string): Promise<Buffer> =>
  readFile(path.join(cwd, folder, name));

describe('mnist train --json', () => {
  it('prints one object of the documented shape, and the files tell the same', async () => {
    const args = [
      '--arch',
      'compact',
      '--dataset',
      'digits',
      '--epochs',
      '2',
      '--output',
      'compact',
    ];
    const { stdout, stderr, status } = await train(...args, '--json');
    expect(status).toBe(0);
    expect(stderr).toMatch(/^epoch 1\/2 .*\nepoch 2\/2 .*\n$/);
    expect(stdout).toMatch(/^\{.*\}\n$/);
    const json = JSON.parse(stdout) as {
      history: Record<string, unknown>[];
      test: { accuracy: number; loss: number };
    };
    expect(Object.keys(json)).toEqual(
      expect.arrayContaining([
        'model',
        'arch',
        'parameters',
        'dataset',
        'epochs',
        'history',
        'test',
        'imagesPerSecond',
        'seconds',
      ]),
    );
    expect(json).toMatchObject({
      model: 'compact',
      arch: 'compact',
      parameters: 42_358,
      dataset: 'digits',
      epochs: 2,
    });
    expect(json.history.map((record) => Object.keys(record))).toEqual(
      Array(2).fill([
        'epoch',
        'loss',
        'accuracy',
        'valLoss',
        'valAccuracy',
        'learningRate',
        'seconds',
      ]),
    );

    expect((await readdir(path.join(cwd, 'compact'))).sort()).toEqual([
      'model.json',
      'training.json',
      'weights.bin',
    ]);
    const record = JSON.parse((await readOutput('compact', 'training.json')).toString()) as object;
    expect(record).toMatchObject({
      arch: 'compact',
      parameters: 42_358,
      dataset: { name: 'digits', split: 'train', count: 200 },
      testDataset: { name: 'digits', split: 'test', count: 50 },
      seed: 42,
      recipe: { epochs: 2, batchSize: 128, optimizer: 'adam', validationSplit: 0.1 },
      images: { training: 180, validation: 20 },
      history: json.history,
      test: { count: 50, ...json.test },
      environment: { node: process.version },
    });

    const evaluation = await runMnist(
      ['evaluate', '--model', 'compact', '--dataset', 'digits', '--json'],
      { cwd },
    );
    const { accuracy, loss } = JSON.parse(evaluation.stdout) as { accuracy: number; loss: number };
    expect(accuracy).toBe(json.test.accuracy);
    expect(loss).toBeCloseTo(json.test.loss, 6);
  });
});

describe('mnist train', () => {
  it('prints epochs on stderr, the result on stdout, plain on a pipe', async () => {
    const { stdout, stderr, status } = await train(...quick, '--output', 'text');
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /^(epoch [12]\/2 {2}loss \d\.\d{4} +\d+\.\d\d% {2}val \d\.\d{4} +\d+\.\d\d% {2}lr \S+ {2}[\d,]+\/s {2}\S+ (ms|s)\n){2}$/,
    );
    expect(stdout).toMatch(/^\d+\.\d\d% of 50 test images right \(loss \d+\.\d+\)$/m);
    expect(stdout).toMatch(/weights of epoch [12]\nsaved in text\n$/);
    expect(stdout + stderr).not.toContain('\x1b');
  });

  it('says nothing but the result with --quiet', async () => {
    const { stdout, stderr } = await train(...quick, '--output', 'quiet', '--quiet');
    expect(stderr).toBe('');
    expect(stdout).toContain('saved in quiet');
  });

  it('writes the same bits with any number of threads, others with another seed', async () => {
    const weightsOf = async (name: string, ...args: string[]): Promise<string> => {
      expect(await train(...quick, '--output', name, ...args)).toHaveProperty('status', 0);
      return (await readOutput(name, 'weights.bin')).toString('base64');
    };
    const alone = await weightsOf('alone', '--threads', '1');
    expect(await weightsOf('alone', '--threads', '3')).toBe(alone);
    expect(await weightsOf('alone', '--seed', '7')).not.toBe(alone);
  });

  it('trains on synthetic digits, which need no files', async () => {
    const { stdout, status } = await runMnist([
      'train',
      '--dataset',
      'synthetic',
      '--limit',
      '20',
      '--epochs',
      '1',
      '--arch',
      'compact',
      '--json',
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ model: 'mnist-model', dataset: 'synthetic' });
  });

  it('goes without validation', async () => {
    const { stdout, stderr, status } = await train(
      ...[...quick, '--output', 'novalidation', '--validation-split', '0', '--json'],
    );
    expect(status).toBe(0);
    expect(stderr).not.toContain('val');
    expect(JSON.parse(stdout)).toMatchObject({
      history: [{ valLoss: null, valAccuracy: null }, {}],
    });
  });

  it('replaces an older model, and leaves other files alone', async () => {
    await cp(path.join(cwd, 'digits'), path.join(cwd, 'mixed'), { recursive: true });
    await writeFile(path.join(cwd, 'mixed', 'model.json'), 'an older one');
    const before = await readdir(path.join(cwd, 'mixed'));
    expect(await train(...quick, '--output', 'mixed')).toHaveProperty('status', 0);
    expect((await readdir(path.join(cwd, 'mixed'))).sort()).toEqual(
      [...before, 'training.json', 'weights.bin'].sort(),
    );
    const { architecture } = await loadTfjsLayers(path.join(cwd, 'mixed'));
    expect(architecture.classCount).toBe(10);
  });
});

describe('mnist train --recipe', () => {
  const tiny = ['--dataset', 'digits', '--limit', '40', '--json'];

  it('trains the network of the recipe, as far as no option says otherwise', async () => {
    const { stdout, status } = await train(
      ...['--recipe', 'fast', ...tiny, '--output', 'fast', '--batch-size', '20', '--ema', '0.5'],
    );
    expect(status).toBe(0);
    const { earlyStopping, ...recipe } = findRecipe('fast').recipe;
    expect(earlyStopping).toBeUndefined();
    expect(JSON.parse(stdout)).toMatchObject({ arch: 'fast', epochs: recipe.epochs });
    const record = JSON.parse((await readOutput('fast', 'training.json')).toString()) as object;
    expect(record).toMatchObject({ recipe: { ...recipe, batchSize: 20, emaMomentum: 0.5 } });
  });

  it('of a preset is what --arch trains', async () => {
    const short = [...tiny, '--epochs', '1'];
    await train('--recipe', 'compact', ...short, '--output', 'by-recipe');
    await train('--arch', 'compact', ...short, '--output', 'by-arch');
    const [byRecipe, byArch] = [
      await readOutput('by-recipe', 'weights.bin'),
      await readOutput('by-arch', 'weights.bin'),
    ];
    expect(byRecipe.equals(byArch)).toBe(true);
  });

  it('is refused beside --arch, and when there is none of that name', async () => {
    const both = await train('--recipe', 'fast', '--arch', 'classic');
    expect(both.status).toBe(2);
    expect(both.stderr).toContain("'--recipe <name>' cannot be used with option '--arch <name>'");
    const unknown = await train('--recipe', 'slow');
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('Allowed choices are fast, best-minute, bundled, compact');
  });
});

describe('mnist train --list-recipes', () => {
  it('explains each recipe and trains nothing', async () => {
    const before = await readdir(cwd);
    const { stdout, stderr, status } = await train('--list-recipes');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    for (const { name, summary } of RECIPES) {
      expect(stdout).toMatch(new RegExp(`^${name} +\\d\\d\\.\\d\\d% .* ${summary}$`, 'm'));
    }
    expect(await readdir(cwd)).toEqual(before);
  });

  it('prints the same as JSON', async () => {
    const { stdout, status } = await train('--list-recipes', '--json');
    expect(status).toBe(0);
    const { recipes } = JSON.parse(stdout) as { recipes: object[] };
    expect(recipes).toMatchObject(
      RECIPES.map(({ name, summary, measured, recipe }) => ({
        name,
        summary,
        measured: { accuracy: measured.accuracy, seeds: measured.seeds },
        recipe: { epochs: recipe.epochs, learningRate: recipe.learningRate },
      })),
    );
  });
});

describe('mnist train refuses, and writes nothing', () => {
  beforeAll(async () => {
    await writeFile(path.join(cwd, 'file'), 'a file');
    // A checkpoint as another run would have left it.
    const { architecture } = await loadArchitecture(path.join(cwd, 'tiny.json'));
    const weights = initializeWeights(architecture, 1);
    await saveCheckpoint(path.join(cwd, 'started'), architecture, 'another run', {
      history: [],
      state: { weights, slots: [weights, weights] },
      bestWeights: weights,
    });
  });

  it.each([
    ['an unknown preset', ['--arch', 'resnet'], 'there is no architecture named "resnet"'],
    ['broken JSON', ['--arch', 'broken.json'], 'the architecture cannot be used'],
    ['JSON that is not there', ['--arch', 'no.json'], 'the file cannot be read'],
    [
      'layers that do not fit',
      ['--arch', 'misfit.json'],
      'the architecture has a layer that cannot be built',
    ],
    [
      'a last layer that is not softmax',
      ['--arch', 'sigmoid.json'],
      'the architecture cannot be used',
    ],
    [
      'another number of classes',
      ['--arch', 'three.json'],
      'the network has 3 outputs, the dataset 10 classes',
    ],
    ['a negative number of epochs', ['--epochs', '-1'], '--epochs cannot be used as given'],
    ['no epochs', ['--epochs', '0'], '--epochs cannot be used as given'],
    ['epochs in letters', ['--epochs', 'abc'], '--epochs cannot be used as given'],
    ['a learning rate of 0', ['--learning-rate', '0'], '--learning-rate cannot be used as given'],
    ['a batch of nothing', ['--batch-size', '0'], '--batch-size cannot be used as given'],
    [
      'smoothing all of it',
      ['--label-smoothing', '1'],
      '--label-smoothing cannot be used as given',
    ],
    ['an average of nothing new', ['--ema', '1'], '--ema cannot be used as given'],
    ['no threads', ['--threads', '0'], '--threads cannot be used as given'],
    [
      'everything for validation',
      ['--validation-split', '1'],
      '--validation-split cannot be used as given',
    ],
    [
      'an unknown optimizer',
      ['--optimizer', 'lion'],
      "option '--optimizer <name>' argument 'lion' is invalid. Allowed choices are adam, adamw, sgd, rmsprop.",
    ],
    [
      'early stopping without validation',
      ['--early-stopping', '2', '--validation-split', '0'],
      '--early-stopping needs a --validation-split above 0 to judge by',
    ],
    ['a file as output', ['--output', 'file'], 'the output cannot be written'],
    ['an output below a file', ['--output', 'file/model'], 'the output cannot be written'],
    [
      'a dataset that does not exist',
      ['--dataset', 'letters'],
      'there is no dataset named "letters"',
    ],
    ['a dataset folder that does not exist', ['--dataset', './letters'], 'the file cannot be read'],
    ['to go on without a checkpoint', ['--resume'], 'the file cannot be read'],
    [
      'to go on from another run',
      ['--resume', '--output', 'started'],
      'training cannot go on from this checkpoint',
    ],
  ])('%s', async (_case, args, message) => {
    const before = await readdir(cwd, { recursive: true });
    const { stdout, stderr, status } = await train(...quick, ...args);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr.split('\n')[0]).toBe(`error: ${message}`);
    expect(stderr.match(/^error/gm)).toHaveLength(1);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(await readdir(cwd, { recursive: true })).toEqual(before);
  });
});

describe('mnist train after Ctrl-C', () => {
  const entry = fileURLToPath(new URL('../../bin/mnist.js', import.meta.url));
  // Forty epochs take seconds: the first one ends long before the last.
  const long = [
    '--arch',
    'tiny.json',
    '--dataset',
    'digits',
    '--epochs',
    '40',
    '--augment',
    'strong',
  ];

  /** Starts training and sends a signal as soon as the first epoch is told of. */
  async function interrupt(
    signal: NodeJS.Signals,
    ...args: string[]
  ): Promise<{ status: unknown; stdout: string; stderr: string }> {
    const child = spawn(process.execPath, [entry, 'train', ...long, ...args], {
      cwd,
      env: { ...process.env, FORCE_COLOR: '0' },
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => {
      if (stderr === '') child.kill(signal);
      stderr += chunk.toString();
    });
    const [status] = (await once(child, 'close')) as unknown[];
    return { status, stdout, stderr };
  }

  beforeAll(async () => {
    expect(await train(...long, '--output', 'whole')).toHaveProperty('status', 0);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    '%s: keeps a checkpoint, from which --resume comes to the same bits',
    async (signal) => {
      const stopped = await interrupt(signal, '--output', signal);
      expect(stopped).toMatchObject({ status: 130, stdout: '' });
      expect(stopped.stderr).toMatch(
        /\nerror: training was interrupted after \d+ finished epochs\n {2}try {7}run the same command with --resume to go on\n$/,
      );
      expect(await readdir(path.join(cwd, signal))).toEqual(['checkpoint.bin']);

      const resumed = await train(...long, '--output', signal, '--resume', '--json');
      expect(resumed.status).toBe(0);
      expect(resumed.stderr).not.toContain('epoch  1/40');
      expect(JSON.parse(resumed.stdout)).toMatchObject({ epochs: 40 });
      expect((await readdir(path.join(cwd, signal))).sort()).toEqual([
        'model.json',
        'training.json',
        'weights.bin',
      ]);

      const [again, whole] = [
        await readOutput(signal, 'weights.bin'),
        await readOutput('whole', 'weights.bin'),
      ];
      expect(again.equals(whole)).toBe(true);
    },
  );

  it('says so in JSON', async () => {
    const { status, stdout } = await interrupt('SIGINT', '--output', 'json', '--json');
    expect(status).toBe(130);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'interrupted' } });
  });
});
