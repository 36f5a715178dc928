import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDataset } from '../../src/data/dataset.js';
import { createPredictor } from '../../src/model/engine/create-predictor.js';
import { evaluate, type Evaluation } from '../../src/model/evaluation/evaluate.js';
import { runMnist } from '../run-mnist.js';
import { createCentroidModel, saveCentroidModel } from './centroid-model.js';

const request = { dataset: 'synthetic', split: 'test', limit: 120, seed: 42, env: {} } as const;
const flags = ['--dataset', 'synthetic', '--limit', '120'];

describe('mnist evaluate', () => {
  let model: string;
  let expected: Evaluation;

  beforeAll(async () => {
    model = await mkdtemp(path.join(tmpdir(), 'mnist-evaluate-'));
    await saveCentroidModel(model);
    const predictor = await createPredictor(createCentroidModel());
    expected = await evaluate({ predictor, data: await loadDataset(request) });
    await predictor.close();
  });
  afterAll(() => rm(model, { recursive: true, force: true }));

  it('prints JSON of the documented shape, with the figures of the library', async () => {
    const run = await runMnist(['evaluate', '--model', model, ...flags, '--json']);
    expect(run.stderr).toBe(`model: ${model}\n`);
    expect(run.status).toBe(0);

    const json = JSON.parse(run.stdout) as Record<string, unknown>;
    expect(Object.keys(json)).toEqual([
      'model',
      'dataset',
      'split',
      'count',
      'accuracy',
      'loss',
      'calibration',
      'perClass',
      'mostConfused',
      'imagesPerSecond',
    ]);
    const { model: path, dataset, split, count, accuracy, perClass, mostConfused } = json;
    expect({ path, dataset, split, count }).toEqual({
      path: model,
      dataset: 'synthetic',
      split: 'test',
      count: 120,
    });
    expect({ accuracy, perClass, mostConfused }).toEqual({
      accuracy: expected.accuracy,
      perClass: expected.perClass,
      mostConfused: expected.mostConfused,
    });
    expect(json.loss).toBeCloseTo(expected.loss, 6);
    const { ece, bins } = json.calibration as Evaluation['calibration'];
    expect(ece).toBeCloseTo(expected.calibration.ece, 6);
    expect(bins.map((bin) => bin.count).reduce((a, b) => a + b)).toBe(120);
    expect(Object.keys(bins[0]!)).toEqual(['from', 'to', 'count', 'confidence', 'accuracy']);
    expect(run.stdout.endsWith('}\n')).toBe(true);
  });

  it('adds the confusion matrix with --confusion', async () => {
    const run = await runMnist(['eval', '--model', model, ...flags, '--json', '--confusion']);
    const { confusion } = JSON.parse(run.stdout) as { confusion: number[][] };
    expect(confusion).toEqual(expected.confusion);
  });

  it('prints a summary for people, plain on a pipe', async () => {
    const run = await runMnist(['eval', '--model', model, ...flags, '--confusion']);
    const wrong = Math.round((1 - expected.accuracy) * 120);
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('data      synthetic test, 120 images\n');
    expect(run.stdout).toContain(
      `accuracy  ${(expected.accuracy * 100).toFixed(2)}% (${wrong} wrong)\n`,
    );
    expect(run.stdout).toMatch(/^digit +precision +recall +F1 +images$/m);
    expect(run.stdout).toContain('true     0     1     2 ');
    expect(run.stdout).not.toContain('\x1b');
  });

  it('exits with 1 when --min-accuracy is missed, and says so', async () => {
    const run = await runMnist(['eval', '--model', model, ...flags, '--min-accuracy', '1']);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(`accuracy ${expected.accuracy} is below --min-accuracy 1\n`);
    expect(run.stdout).toContain('accuracy');
  });

  it('exits with 0 when the accuracy is just enough', async () => {
    const just = String(expected.accuracy);
    const run = await runMnist(['eval', '--model', model, ...flags, '--min-accuracy', just]);
    expect(run.status).toBe(0);
  });

  it('refuses an accuracy in percent', async () => {
    const run = await runMnist(['eval', '--min-accuracy', '99']);
    expect(run.status).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toBe(
      [
        'error: --min-accuracy cannot be used as given',
        '  expected  a number from 0 to 1',
        '  got       "99"',
        '  try       run the command with --help to see its options',
        '',
      ].join('\n'),
    );
  });

  it('refuses a split that does not exist', async () => {
    const run = await runMnist(['eval', '--split', 'validation']);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('Allowed choices are test, train.');
  });

  it('names a model that is not there, in JSON too', async () => {
    const run = await runMnist(['eval', '--model', 'nowhere', ...flags, '--json']);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('nowhere');
    expect(JSON.parse(run.stdout)).toHaveProperty('error.code');
  });

  it('says nothing but the result with --quiet', async () => {
    const run = await runMnist(['eval', '--model', model, ...flags, '--quiet']);
    expect(run.stderr).toBe('');
    expect(run.stdout).toContain('accuracy');
  });
});
