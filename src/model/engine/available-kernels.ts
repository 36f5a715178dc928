import type { Kernels } from './kernels.js';

/** The names of the kernels that work on this machine. */
export async function availableKernels(): Promise<Kernels['name'][]> {
  const { findBlockSize } = await import('./onnxruntime/kernels/find-block-size.js');
  return (await findBlockSize()) === undefined ? ['standard'] : ['standard', 'blocked'];
}
