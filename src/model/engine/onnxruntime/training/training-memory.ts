import type { LabeledImages } from '../../../../data/labeled-images.js';
import type { MicroBatches } from './micro-batches.js';
import type { ParameterArena } from './parameter-arena.js';
import { BARRIER_SIZE } from './barrier.js';

/** The memory that the threads of one training run share; every array lies in shared memory. */
export interface TrainingMemory {
  /** All training images, and their labels. */
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
  /** The epoch's images in the order in which they are taken. */
  readonly order: Uint32Array;
  /** The learning rate of each of the epoch's batches. */
  readonly learningRates: Float64Array;
  /** All parameters, as the arena lays them out. */
  readonly weights: Float32Array;
  /** The gradient of the whole batch, laid out alike; statistics lie where their parameters do. */
  readonly gradients: Float32Array;
  /** What the optimizer remembers, laid out alike. */
  readonly slots: readonly Float32Array[];
  /** The moving average of all parameters, laid out alike, where it is wanted. */
  readonly averages: Float32Array | undefined;
  /** What each micro-batch adds to the gradient, laid out alike. */
  readonly microGradients: readonly Float32Array[];
  /** What each micro-batch adds to the batch's loss. */
  readonly microLosses: Float64Array;
  /** How many images of each micro-batch were classified rightly. */
  readonly microCorrect: Int32Array;
  /** The epoch so far: see {@link PROGRESS_IMAGES} and the fields after it. */
  readonly progress: Float64Array;
  /** See {@link STOP_WANTED} and {@link STOP_AGREED}. */
  readonly flags: Int32Array;
  readonly barrier: Int32Array;
}

/** Field of `progress`: images trained on. */
export const PROGRESS_IMAGES = 0;
/** Field of `progress`: the sum of their losses. */
export const PROGRESS_LOSS = 1;
/** Field of `progress`: how many were classified rightly. */
export const PROGRESS_CORRECT = 2;

/** Field of `flags`: the main thread wants training to stop. */
export const STOP_WANTED = 0;
/** Field of `flags`: the workers stop after this batch. */
export const STOP_AGREED = 1;

/** Allocates the memory of a training run and copies the images into it. */
export function allocateTrainingMemory(
  data: LabeledImages,
  arena: ParameterArena,
  slotCount: number,
  batches: MicroBatches,
  epoch: { readonly images: number; readonly steps: number },
  hasAverages = false,
): TrainingMemory {
  const parameters = (): Float32Array => new Float32Array(shared(arena.size * 4));
  const several = (count: number): Float32Array[] => Array.from({ length: count }, parameters);
  const images = new Uint8Array(shared(data.images.length));
  images.set(data.images);
  const labels = new Uint8Array(shared(data.count));
  labels.set(data.labels);
  return {
    images,
    labels,
    order: new Uint32Array(shared(epoch.images * 4)),
    learningRates: new Float64Array(shared(epoch.steps * 8)),
    weights: parameters(),
    gradients: parameters(),
    slots: several(slotCount),
    averages: hasAverages ? parameters() : undefined,
    microGradients: several(batches.count),
    microLosses: new Float64Array(shared(batches.count * 8)),
    microCorrect: new Int32Array(shared(batches.count * 4)),
    progress: new Float64Array(shared(3 * 8)),
    flags: new Int32Array(shared(2 * 4)),
    barrier: new Int32Array(shared(BARRIER_SIZE * 4)),
  };
}

function shared(bytes: number): SharedArrayBuffer {
  return new SharedArrayBuffer(bytes);
}
