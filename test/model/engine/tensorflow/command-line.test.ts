import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeIdxFiles } from '../../../../src/data/export/write-idx-files.js';
import { generateSyntheticDigits } from '../../../../src/data/synthetic/generate.js';
import { saveCentroidModel } from '../../../commands/centroid-model.js';
import { dense, flatten } from '../../../oracle/keras-layers.js';
import type { Evaluation } from '../../../../src/model/evaluation/evaluate.js';
import { runMnist } from '../../../run-mnist.js';

let cwd: string;

beforeAll(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'mnist-tensorflow-'));
  await saveCentroidModel(path.join(cwd, 'centroid'));
  const digits = path.join(cwd, 'digits');
  await writeIdxFiles(generateSyntheticDigits({ count: 60, seed: 1 }), digits, 'train');
  await writeIdxFiles(generateSyntheticDigits({ count: 20, seed: 2 }), digits, 'test');
  const layers = [flatten, dense(10, { activation: 'softmax' })];
  await writeFile(path.join(cwd, 'tiny.json'), JSON.stringify(layers));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

describe('--engine', () => {
  it('evaluates with TensorFlow.js, to the same figures', async () => {
    const evaluate = async (engine: string): Promise<unknown> => {
      const flags = ['--model', 'centroid', '--dataset', 'synthetic', '--limit', '20', '--json'];
      const run = await runMnist(['eval', ...flags, '--engine', engine], { cwd });
      expect(run.status).toBe(0);
      expect(run.stderr.includes('engine: @tensorflow/tfjs 4.22.0')).toBe(engine === 'tensorflow');
      const { loss, calibration, ...figures } = JSON.parse(run.stdout) as Evaluation;
      // Engines round differently in the last bits.
      const rounded = { loss: loss.toFixed(4), ece: calibration.ece.toFixed(4) };
      return { ...figures, ...rounded, imagesPerSecond: undefined };
    };
    expect(await evaluate('tensorflow')).toEqual(await evaluate('onnxruntime'));
  });

  it('trains with TensorFlow.js, and writes down that it did', async () => {
    const flags = ['--arch', 'tiny.json', '--dataset', 'digits', '--epochs', '2'];
    const run = await runMnist(
      ['train', ...flags, '--engine', 'tensorflow', '--output', 'trained', '--json'],
      { cwd },
    );
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ epochs: 2, dataset: 'digits' });
    const record = await readFile(path.join(cwd, 'trained', 'training.json'), 'utf8');
    expect(JSON.parse(record)).toMatchObject({
      engine: { name: 'tensorflow', package: '@tensorflow/tfjs', version: '4.22.0' },
    });
  });

  it.each(['eval', 'train'])('refuses an engine that does not exist: %s', async (command) => {
    const { stdout, stderr, status } = await runMnist([command, '--engine', 'torch'], { cwd });
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain('Allowed choices are onnxruntime, tensorflow.');
  });
});
