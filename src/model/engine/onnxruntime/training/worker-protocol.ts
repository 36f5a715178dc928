import type { DropoutMask } from '../../../architecture/training-program.js';
import type { GraphInput } from '../../../graph/lowering.js';
import type { TrainerOptions } from '../../../training/trainer.js';
import type { MicroBatches } from './micro-batches.js';
import type { ParameterArena } from './parameter-arena.js';
import type { TrainingMemory } from './training-memory.js';

/** What a worker thread is told when it starts. */
export interface WorkerSetup {
  /** From 0; worker 0 keeps the books. */
  readonly worker: number;
  readonly graph: Uint8Array<ArrayBuffer>;
  readonly inputs: readonly GraphInput[];
  readonly masks: readonly DropoutMask[];
  readonly arena: ParameterArena;
  readonly batches: MicroBatches;
  readonly classCount: number;
  readonly options: TrainerOptions;
  readonly memory: TrainingMemory;
}

/** What a worker is told to do: one epoch, whose images and learning rates lie in shared memory. */
export interface EpochMessage {
  readonly epoch: number;
  /** How many batches earlier epochs had. */
  readonly firstStep: number;
}

/** What a worker is told last: to end when it has nothing left to do. */
export const END = 'end';

/** What a worker answers: that it is ready for an epoch, or through with one. */
export type WorkerAnswer = 'ready' | 'done';
