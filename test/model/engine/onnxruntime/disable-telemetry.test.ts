import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runMnist } from '../../../run-mnist.js';

describe('disableTelemetry', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'mnist-telemetry-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const tiny = ['--dataset', 'synthetic', '--limit', '20', '--quiet'];

  it('leaves nothing in the home and temporary folders but the model and the check of kernels', async () => {
    const env = {
      HOME: folder,
      USERPROFILE: folder,
      TMPDIR: folder,
      XDG_CACHE_HOME: folder,
      // Where these are set, ONNX Runtime is silent anyway.
      CI: '',
      GITHUB_ACTIONS: '',
    };
    const options = { cwd: folder, env };
    const train = ['train', '--arch', 'compact', '--epochs', '1', '--threads', '1', ...tiny];
    expect(await runMnist(train, options)).toMatchObject({ status: 0 });
    expect(await runMnist(['evaluate', ...tiny], options)).toMatchObject({ status: 0 });
    const ours = ['mnist-model', 'mnist', path.join('mnist', 'kernels.json')];
    const left = await readdir(folder, { recursive: true });
    const inModel = `mnist-model${path.sep}`;
    const others = left.filter((name) => !ours.includes(name) && !name.startsWith(inModel));
    expect(others).toEqual([]);
  });

  it('lets thousands of files be named', async () => {
    const train = ['train', '--arch', 'compact', '--epochs', '1', '--threads', '1', ...tiny];
    expect(await runMnist(train, { cwd: folder })).toMatchObject({ status: 0 });
    const names = Array.from({ length: 3000 }, (_, i) => `there-is-no-such-file-${i}.png`);
    const run = await runMnist(['predict', '--json', ...names], { cwd: folder });
    expect(run).toMatchObject({ status: 2 });
    expect(run.stdout.trimEnd().split('\n')).toHaveLength(names.length);
  });
});
