import { describe, expect, it } from 'vitest';
import { parseKerasJson } from '../../../../../src/model/architecture/keras-json.js';
import { estimateBlockedWork } from '../../../../../src/model/engine/onnxruntime/kernels/blocked-work.js';
import { checkBlockedKernels } from '../../../../../src/model/engine/onnxruntime/kernels/check-blocked-kernels.js';
import { chooseKernels } from '../../../../../src/model/engine/onnxruntime/kernels/choose-kernels.js';
import { probeBlockSize } from '../../../../../src/model/engine/onnxruntime/kernels/probe-block-size.js';
import { resolveKernels } from '../../../../../src/model/engine/resolve-kernels.js';
import { PRESETS } from '../../../../../src/model/presets/presets.js';
import { conv2d, dense, flatten } from '../../../../oracle/keras-layers.js';

const presetNamed = (name: string): ReturnType<typeof parseKerasJson> =>
  parseKerasJson(PRESETS.find((preset) => preset.name === name)!.layers, name);
const classic = presetNamed('classic');
const block = await probeBlockSize();

describe('probeBlockSize', () => {
  it('finds a block that vector units have', () => {
    expect([1, 4, 8, 16]).toContain(block);
  });
});

describe('checkBlockedKernels', () => {
  it.runIf(block > 1)("agrees to this machine's block", async () => {
    expect(await checkBlockedKernels(block)).toBe(true);
  });

  it('does not agree to another one', async () => {
    expect(await checkBlockedKernels(block === 8 ? 16 : 8)).toBe(false);
  });
});

describe('estimateBlockedWork', () => {
  it('is 1 where channels fill their blocks, and counts those that do not', () => {
    const network = (filters: number): ReturnType<typeof parseKerasJson> =>
      parseKerasJson([conv2d(filters, 3), flatten, dense(16, { activation: 'softmax' })], 'test');
    expect(estimateBlockedWork(network(32), 16)).toBe(1);
    // Twice the convolution, 48,672 multiplications, and the 86,528 of the dense layer as they are.
    expect(estimateBlockedWork(network(8), 16)).toBeCloseTo((2 * 48_672 + 86_528) / 135_200, 10);
    expect(estimateBlockedWork(presetNamed('compact'), 16)).toBeCloseTo(1.8, 0);
  });
});

describe.runIf(block > 1)('chooseKernels, where there are blocked ones', () => {
  const blocked = { name: 'blocked', block };
  const standard = { name: 'standard' };

  it.each([
    ['auto', 'classic', 128, blocked],
    ['auto', 'deep', 32, blocked],
    ['auto', 'compact', 128, standard],
    ['auto', 'classic', 1, standard],
    ['standard', 'classic', 128, standard],
    ['blocked', 'compact', 1, blocked],
  ] as const)('takes for %s, %s, batches of %d: %j', async (choice, preset, batch, kernels) => {
    expect(await chooseKernels(choice, presetNamed(preset), batch)).toEqual(kernels);
  });
});

describe('resolveKernels', () => {
  it('leaves another engine alone, and refuses a choice for it', async () => {
    expect(await resolveKernels('tensorflow', undefined, classic, 128)).toBeUndefined();
    await expect(resolveKernels('tensorflow', 'auto', classic, 128)).rejects.toMatchObject({
      failure: { code: 'conflicting-options' },
    });
  });
});
