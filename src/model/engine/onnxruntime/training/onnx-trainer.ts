import type { LabeledImages } from '../../../../data/labeled-images.js';
import { MnistError } from '../../../../errors/mnist-error.js';
import { parametersOf, type Architecture } from '../../../architecture/architecture.js';
import { createTrainingProgram } from '../../../architecture/training-program.js';
import type { ModelWeights } from '../../../model.js';
import { createOptimizer } from '../../../training/optimizers/create-optimizer.js';
import type { EpochProgress, Trainer, TrainerOptions } from '../../../training/trainer.js';
import { chooseKernels } from '../kernels/choose-kernels.js';
import { loweringOf } from '../kernels/lowering-of.js';
import { Barrier } from './barrier.js';
import { cutBatch } from './micro-batches.js';
import { packWeights, planArena, unpackWeights } from './parameter-arena.js';
import {
  allocateTrainingMemory,
  PROGRESS_CORRECT,
  PROGRESS_IMAGES,
  PROGRESS_LOSS,
  STOP_WANTED,
  type TrainingMemory,
} from './training-memory.js';
import { startWorkers } from './worker-pool.js';

const PROGRESS_INTERVAL_MS = 100;

/**
 * Prepares training with ONNX Runtime: worker threads with one session each, parameters in shared
 * memory. `session.run` blocks its thread, so the main thread computes nothing.
 *
 * @throws MnistError `invalid-architecture` when the last layer is not a softmax, `worker-failed`
 */
export async function createOnnxTrainer(
  architecture: Architecture,
  initialWeights: ModelWeights,
  data: LabeledImages,
  requested: TrainerOptions,
): Promise<Trainer> {
  const { program, masks, updates } = createTrainingProgram(architecture);
  const kernels =
    requested.kernels ?? (await chooseKernels('auto', architecture, requested.batchSize));
  const lowering = loweringOf(kernels);
  const batches = cutBatch(requested.batchSize, lowering.batchMultiple);
  // A thread without a micro-batch would only wait.
  const options = { ...requested, threads: Math.min(requested.threads, batches.count) };
  const graph = lowering.lower(program, { batch: batches.size });
  const arena = planArena(updates, graph);
  const { slotCount } = createOptimizer(options.optimizer);
  const { imagesPerEpoch = data.count } = options;
  const stepsPerEpoch = Math.ceil(imagesPerEpoch / options.batchSize);
  const hasAverages = (options.emaMomentum ?? 0) > 0;
  const memory = allocateTrainingMemory(
    data,
    arena,
    slotCount,
    batches,
    { images: imagesPerEpoch, steps: stepsPerEpoch },
    hasAverages,
  );
  packWeights(initialWeights, arena, graph, memory.weights);

  const pool = await startWorkers(
    Array.from({ length: options.threads }, (_, worker) => ({
      worker,
      graph: graph.bytes,
      inputs: graph.inputs,
      masks,
      arena,
      batches,
      classCount: architecture.classCount,
      options,
      memory,
    })),
    () => {
      new Barrier(memory.barrier, options.threads).break();
    },
  );
  const names = parametersOf(architecture).map(({ fullName }) => fullName);
  const unpack = (values: Float32Array): ModelWeights => unpackWeights(values, arena, graph, names);

  return {
    stepsPerEpoch,
    runEpoch: async ({ epoch, order, learningRates, firstStep }, onProgress, signal) => {
      memory.order.set(order);
      memory.learningRates.set(learningRates);
      memory.progress.fill(0);
      memory.flags.fill(0);
      const stop = (): void => {
        Atomics.store(memory.flags, STOP_WANTED, 1);
      };
      if (signal?.aborted) stop();
      signal?.addEventListener('abort', stop);
      const timer = setInterval(() => {
        onProgress(readProgress(memory));
      }, PROGRESS_INTERVAL_MS);
      try {
        await pool.runEpoch({ epoch, firstStep });
      } finally {
        clearInterval(timer);
        signal?.removeEventListener('abort', stop);
      }
      const progress = readProgress(memory);
      if (!Number.isFinite(progress.loss)) {
        throw new MnistError({ code: 'loss-not-finite', epoch, loss: progress.loss });
      }
      return progress;
    },
    state: () => ({
      weights: unpack(memory.weights),
      slots: memory.slots.map(unpack),
      averages: memory.averages && unpack(memory.averages),
    }),
    restore: ({ weights, slots, averages }) => {
      packWeights(weights, arena, graph, memory.weights);
      slots.forEach((slot, index) => {
        packWeights(slot, arena, graph, memory.slots[index]!);
      });
      if (averages && memory.averages) packWeights(averages, arena, graph, memory.averages);
    },
    close: () => pool.close(),
  };
}

function readProgress({ progress }: TrainingMemory): EpochProgress {
  const images = progress[PROGRESS_IMAGES]!;
  const perImage = (field: number): number => (images === 0 ? 0 : progress[field]! / images);
  return { images, loss: perImage(PROGRESS_LOSS), accuracy: perImage(PROGRESS_CORRECT) };
}
