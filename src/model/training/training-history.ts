/** What happened in one epoch. */
export interface EpochRecord {
  /** From 1. */
  readonly epoch: number;
  /** Mean loss over the training images, as the weights were when each was seen. */
  readonly loss: number;
  /** Share of the training images that was classified rightly then. */
  readonly accuracy: number;
  /** Mean loss over the validation images at the end of the epoch; `null` without validation. */
  readonly valLoss: number | null;
  /** Share of the validation images that is classified rightly then; `null` without validation. */
  readonly valAccuracy: number | null;
  /** The learning rate of the epoch's last batch. */
  readonly learningRate: number;
  /** Wall-clock time of the epoch, validation included. */
  readonly seconds: number;
}

/** The loss that training is judged by: that of validation, or else that of training. */
export function judgedLoss({ valLoss, loss }: EpochRecord): number {
  return valLoss ?? loss;
}

/**
 * The epoch whose weights are kept: the one with the smallest validation loss, the last one
 * without validation.
 */
export function findBestEpoch(history: readonly EpochRecord[]): EpochRecord | undefined {
  if (history.some(({ valLoss }) => valLoss === null)) return history.at(-1);
  return history.reduce<EpochRecord | undefined>(
    (best, record) => (best === undefined || judgedLoss(record) < judgedLoss(best) ? record : best),
    undefined,
  );
}
