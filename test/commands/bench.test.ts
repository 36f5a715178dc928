import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { planBench, type BenchSetting } from '../../src/commands/bench/bench-plan.js';
import { availableKernels } from '../../src/model/engine/available-kernels.js';
import { runMnist } from '../run-mnist.js';

interface BenchJson {
  readonly machine: Record<string, unknown>;
  readonly training: readonly (BenchSetting & { readonly imagesPerSecond: number })[];
  readonly inference: readonly (BenchSetting & { readonly imagesPerSecond: number })[];
  readonly picture: { readonly milliseconds: number };
  readonly recommended: unknown;
}

describe('mnist bench', () => {
  it('measures every setting of the plan and recommends one', async () => {
    const { stdout, stderr, status } = await runMnist(['bench', '--seconds', '0.01', '--json']);
    expect({ stderr, status }).toEqual({ stderr: 'measuring for about 0.01 s\n', status: 0 });
    const json = JSON.parse(stdout) as BenchJson;
    const cores = availableParallelism();
    expect(json.machine).toMatchObject({ cores, versions: { node: process.versions.node } });
    const plan = planBench(cores, await availableKernels());
    for (const task of ['training', 'inference'] as const) {
      expect(json[task]).toMatchObject(plan[task]);
      expect(json[task].every(({ imagesPerSecond }) => imagesPerSecond > 0)).toBe(true);
    }
    expect(json.picture).toMatchObject({ width: 280, height: 280 });
    expect(json.picture.milliseconds).toBeGreaterThan(0);
    expect(json.recommended).toEqual({
      train: { threads: expect.any(Number) as number, batchSize: expect.any(Number) as number },
      predict: { threads: expect.any(Number) as number },
    });
  });

  it('refuses to take no time', async () => {
    const { stdout, stderr, status } = await runMnist(['bench', '--seconds', '0']);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(/^error: --seconds cannot be used as given\n/);
  });
});
