import type { Optimizer } from '../../../training/optimizers/optimizer.js';
import type { ParameterArena } from './parameter-arena.js';
import type { TrainingMemory } from './training-memory.js';

/** One thread's share of the work after each batch: elements from `start` to `end`. */
export interface Share {
  readonly start: number;
  readonly end: number;
}

/** Cuts the parameters into equal shares, one for each thread. */
export function shareOf(size: number, worker: number, workers: number): Share {
  return {
    start: Math.floor((size * worker) / workers),
    end: Math.floor((size * (worker + 1)) / workers),
  };
}

/**
 * Adds up what the first `parts` micro-batches gave, always in the same order, and improves the
 * weights of one thread's share.
 */
export function updateWeights(
  memory: TrainingMemory,
  arena: ParameterArena,
  optimizer: Optimizer,
  share: Share,
  parts: number,
  learningRate: number,
  step: number,
): void {
  const { weights, gradients, slots, microGradients } = memory;
  sumInOrder(microGradients.slice(0, parts), gradients, share);
  const { start } = share;
  const end = Math.min(share.end, arena.trainedSize);
  if (start < end) {
    optimizer.update({ weights, gradients, slots, start, end }, learningRate, step);
  }
  for (const { momentum, offset, size } of arena.entries) {
    if (momentum === undefined) continue;
    const first = Math.max(start, offset);
    const last = Math.min(share.end, offset + size);
    for (let i = first; i < last; i++) {
      weights[i] = weights[i]! * momentum + (gradients[i]! / parts) * (1 - momentum);
    }
  }
}

function sumInOrder(
  parts: readonly Float32Array[],
  sums: Float32Array,
  { start, end }: Share,
): void {
  sums.set(parts[0]!.subarray(start, end), start);
  for (const part of parts.slice(1)) {
    for (let i = start; i < end; i++) sums[i]! += part[i]!;
  }
}
