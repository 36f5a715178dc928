/** A stretch of the flat arrays that one thread updates. */
export interface UpdateRange {
  /** The trained parameters. */
  readonly weights: Float32Array;
  /** The mean gradient of the batch, as long as `weights`. */
  readonly gradients: Float32Array;
  /** What the optimizer remembers, each as long as `weights`, at first all 0. */
  readonly slots: readonly Float32Array[];
  readonly start: number;
  readonly end: number;
}

/** Improves parameters, element by element, so that it does not matter how they are laid out. */
export interface Optimizer {
  /** How many arrays of the parameters' size it remembers. */
  readonly slotCount: number;
  /**
   * Changes `weights` and `slots` from `start` to `end`.
   *
   * @param step the number of the batch since the beginning of training, from 1
   */
  update(range: UpdateRange, learningRate: number, step: number): void;
}
