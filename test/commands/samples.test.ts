import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDataset } from '../../src/data/dataset.js';
import { imageAt } from '../../src/data/labeled-images.js';
import { runMnist } from '../run-mnist.js';
import { saveCentroidModel } from './centroid-model.js';

const synthetic = ['--dataset', 'synthetic', '--limit', '50'];

interface Result {
  readonly seed: number;
  readonly model?: string;
  readonly samples: readonly {
    readonly index: number;
    readonly label: number;
    readonly predicted?: number;
    readonly confidence?: number;
  }[];
}

describe('mnist samples', () => {
  let folder: string;
  let model: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'mnist-samples-'));
    model = path.join(folder, 'model');
    await saveCentroidModel(model);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = (args: string[], env: Record<string, string> = {}) =>
    runMnist(['samples', ...synthetic, ...args], { cwd: folder, env });
  const sample = async (...args: string[]): Promise<Result> =>
    JSON.parse((await run([...args, '--json'])).stdout) as Result;

  it('draws ten different digits, with their place and label', async () => {
    const { samples } = await sample('--seed', '7');
    const data = await loadDataset({
      dataset: 'synthetic',
      split: 'test',
      limit: 50,
      seed: 7,
      env: {},
    });
    expect(new Set(samples.map(({ index }) => index)).size).toBe(10);
    for (const { index, label } of samples) expect(label).toBe(data.labels[index]);
  });

  it('draws the same with the same seed, and tells the seed that it chose', async () => {
    const first = await run(['--json']);
    const { seed } = JSON.parse(first.stdout) as Result;
    expect(first.stderr).toBe(`the same digits again: --seed ${seed}\n`);
    const again = await run(['--json', '--seed', String(seed)]);
    expect(again.stdout).toBe(first.stdout);
    expect(again.stderr).toBe('');
  });

  it('draws what there is when that is less than asked for', async () => {
    const { samples } = await sample('--count', '60', '--seed', '1');
    expect(samples.map(({ index }) => index).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, index) => index),
    );
  });

  it('shades digits with characters where there is no colour, labels beneath', async () => {
    const { stdout, status } = await run(['--count', '2', '--seed', '7']);
    const { samples } = await sample('--count', '2', '--seed', '7');
    const lines = stdout.trimEnd().split('\n');
    expect(status).toBe(0);
    expect(lines.at(-1)?.trim().split(/ +/)).toEqual(samples.map(({ label }) => String(label)));
    expect(lines.slice(0, -1).join('')).toMatch(/^[ .:\-=+*#%@]+$/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('draws half blocks in grey where there is colour', async () => {
    const { stdout } = await run(['--count', '1', '--seed', '7'], { FORCE_COLOR: '3' });
    expect(stdout).toContain('\x1b[48;2;0;0;0m▀');
  });

  it('shows what the model answers', async () => {
    const args = ['--count', '20', '--seed', '7', '--model', model];
    const { samples, model: used } = await sample(...args);
    expect(used).toBe(model);
    const { stdout } = await run(args);
    for (const { label, predicted, confidence } of samples) {
      expect(confidence).toBeGreaterThan(0.1);
      const percent = `${(confidence! * 100).toFixed(1)}%`;
      expect(stdout).toContain(
        label === predicted ? `${label} ✓ ${percent}` : `${label} → ${predicted!} ✗ ${percent}`,
      );
    }
    expect(new Set(samples.map(({ label, predicted }) => label === predicted)).size).toBe(2);
  });

  it('predicts with the model of the environment', async () => {
    const { stderr } = await run(['--count', '1', '--predict'], { MNIST_MODEL: model });
    expect(stderr).toContain(`model: ${model}\n`);
  });

  it('draws the digits to a PNG file, three screen pixels for one, rows of ten', async () => {
    const { stderr } = await run(['--count', '12', '--seed', '7', '--output', 'sheet.png']);
    expect(stderr).toBe('wrote sheet.png\n');
    const { samples } = await sample('--count', '12', '--seed', '7');
    const data = await loadDataset({
      dataset: 'synthetic',
      split: 'test',
      limit: 50,
      seed: 7,
      env: {},
    });
    const sheet = sharp(path.join(folder, 'sheet.png'));
    const { width, height } = await sheet.metadata();
    expect([width, height]).toEqual([10 * (84 + 4) + 4, 2 * (84 + 4) + 4]);
    const pixels = await sheet.grayscale().raw().toBuffer();
    const twelfth = imageAt(data, samples[11]!.index);
    // The middle of each magnified pixel of the picture in the second row and column.
    const drawn = Uint8Array.from(twelfth, (_, index) => {
      const y = 4 + 88 + Math.floor(index / 28) * 3 + 1;
      const x = 4 + 88 + (index % 28) * 3 + 1;
      return pixels[y * width + x]!;
    });
    expect(drawn).toEqual(twelfth);
  });

  it('refuses no digits, and other pictures than PNG', async () => {
    const none = await run(['--count', '0']);
    expect(none.status).toBe(2);
    expect(none.stderr).toContain('expected  a whole number from 1 to 1000');
    const other = await run(['--output', 'sheet.jpg']);
    expect(other.status).toBe(2);
    expect(other.stderr).toContain('expected  a file name that ends in .png');
  });
});
