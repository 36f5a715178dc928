import { MnistError } from '../../../../errors/mnist-error.js';
import type { Architecture } from '../../../architecture/architecture.js';
import type { KernelChoice, Kernels } from '../../kernels.js';
import { cutBatch } from '../training/micro-batches.js';
import { estimateBlockedWork } from './blocked-work.js';
import { findBlockSize } from './find-block-size.js';

// At 1.8 times the work (`compact`), blocked kernels take as long as standard ones.
const MOST_BLOCKED_WORK = 1.5;

/**
 * Chooses how a network is trained. `auto` takes the blocked kernels where they work on this machine
 * and where filling up channels and batches to whole blocks does not cost more than they gain; the
 * same machine always comes to the same answer.
 *
 * @throws MnistError `kernels-not-available` when blocked ones are asked for and do not work here
 */
export async function chooseKernels(
  choice: KernelChoice,
  architecture: Architecture,
  batchSize: number,
): Promise<Kernels> {
  if (choice === 'standard') return { name: 'standard' };
  const block = await findBlockSize();
  if (choice === 'blocked') {
    if (block !== undefined) return { name: 'blocked', block };
    const reason = 'ONNX Runtime does not have them here, or they failed a comparison';
    throw new MnistError({ code: 'kernels-not-available', kernels: choice, reason });
  }
  if (block === undefined) return { name: 'standard' };
  const { count, size } = cutBatch(batchSize, block);
  const work = estimateBlockedWork(architecture, block) * ((count * size) / batchSize);
  return work <= MOST_BLOCKED_WORK ? { name: 'blocked', block } : { name: 'standard' };
}
