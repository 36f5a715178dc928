import type { KernelChoice, Kernels } from '../../model/engine/kernels.js';
import { compact } from '../../model/presets/compact.js';
import { deep } from '../../model/presets/deep.js';
import { DEFAULT_PRESET } from '../../model/presets/presets.js';

/** What is measured in one go: a network with settings that its speed depends on. */
export interface BenchSetting {
  /** The name of a preset. */
  readonly arch: string;
  readonly batchSize: number;
  readonly threads: number;
}

/** A network in training. */
export interface TrainingSetting extends BenchSetting {
  readonly kernels: KernelChoice;
}

/** All that is measured with networks, in this order. */
export interface BenchPlan {
  readonly training: readonly TrainingSetting[];
  readonly inference: readonly BenchSetting[];
}

/** The network that settings are recommended for. */
export const USUAL_ARCH = DEFAULT_PRESET.name;
/** The batches that it is trained with unless told. */
export const USUAL_BATCH_SIZE = DEFAULT_PRESET.recipe.batchSize;

/** Small, usual, and large. */
const TRAINED_PRESETS = [compact, DEFAULT_PRESET, deep];
const TRAINING_BATCHES = [32, 64, USUAL_BATCH_SIZE, 256, 512];
const INFERENCE_BATCHES = [1, 8, 32, 256];

/**
 * Plans what is measured on a machine with so many cores.
 *
 * @param kernels those that work there
 */
export function planBench(cores: number, kernels: readonly Kernels['name'][]): BenchPlan {
  const threadCounts = countThreads(cores);
  return {
    training: [
      ...TRAINED_PRESETS.flatMap(({ name: arch }) => {
        const batchSizes = arch === USUAL_ARCH ? TRAINING_BATCHES : [USUAL_BATCH_SIZE];
        return batchSizes.flatMap((batchSize) => {
          const counts = batchSize === USUAL_BATCH_SIZE ? threadCounts : [cores];
          return counts.map((threads) => ({ arch, batchSize, threads, kernels: 'auto' as const }));
        });
      }),
      ...kernels.map((name) => {
        const usual = { arch: USUAL_ARCH, batchSize: USUAL_BATCH_SIZE, threads: cores };
        return { ...usual, kernels: name };
      }),
    ],
    inference: INFERENCE_BATCHES.flatMap((batchSize) =>
      threadCounts.map((threads) => ({ arch: USUAL_ARCH, batchSize, threads })),
    ),
  };
}

/** 1, 2, 4 and so on, and all cores. */
function countThreads(cores: number): number[] {
  const counts = [];
  for (let threads = 1; threads < cores; threads *= 2) counts.push(threads);
  return [...counts, cores];
}
