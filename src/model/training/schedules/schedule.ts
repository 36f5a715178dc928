/** How far training is. */
export interface TrainingProgress {
  /** The number of the batch since the beginning of training, from 0. */
  readonly step: number;
  /** How many batches all epochs have together. */
  readonly totalSteps: number;
  /** The validation loss of each finished epoch (the training loss without validation). */
  readonly losses: readonly number[];
}

/**
 * The course of the learning rate: the factor, `(0, 1]`, on the learning rate that was asked for.
 * It remembers nothing, so that training can go on anywhere.
 */
export type Schedule = (progress: TrainingProgress) => number;
