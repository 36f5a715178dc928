import type { Kernels } from '../../src/model/engine/kernels.js';
import { probeBlockSize } from '../../src/model/engine/onnxruntime/kernels/probe-block-size.js';

const block = await probeBlockSize();

/** All kernels that this machine has. */
export const kernelsUnderTest: readonly Kernels[] = [
  { name: 'standard' },
  ...(block > 1 ? [{ name: 'blocked', block } as const] : []),
];
