import { MnistError } from '../../errors/mnist-error.js';
import type { Architecture } from '../architecture/architecture.js';
import type { EngineName } from './engine-name.js';
import type { KernelChoice, Kernels } from './kernels.js';

/**
 * Settles how training is computed; `undefined` for an engine that leaves no choice.
 *
 * @throws MnistError `conflicting-options` when it is chosen all the same, `kernels-not-available`
 */
export async function resolveKernels(
  engine: EngineName,
  choice: KernelChoice | undefined,
  architecture: Architecture,
  batchSize: number,
): Promise<Kernels | undefined> {
  switch (engine) {
    case 'onnxruntime': {
      const { chooseKernels } = await import('./onnxruntime/kernels/choose-kernels.js');
      return chooseKernels(choice ?? 'auto', architecture, batchSize);
    }
    case 'tensorflow': {
      if (choice === undefined) return undefined;
      const reason = '--kernels chooses among those of ONNX Runtime, --engine names another engine';
      throw new MnistError({ code: 'conflicting-options', reason });
    }
  }
}
