/** A stretch of flat arrays: elements from `start` to `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Moves an exponential average of the weights towards what they are after a step, as the optimizers
 * of Keras do with `use_ema`; here running statistics of batch normalisation are averaged as well,
 * so that they fit the averaged weights. The first step sets it.
 *
 * @param averages is changed
 * @param weights as they are after the step, laid out like the averages
 * @param stretch the elements that are averaged
 * @param momentum the share of the average that stays, `[0, 1)`
 * @param step the number of the batch since the beginning of training, from 1
 * @see Polyak and Juditsky, "Acceleration of stochastic approximation by averaging", 1992
 */
export function moveAverages(
  averages: Float32Array,
  weights: Float32Array,
  stretch: Stretch,
  momentum: number,
  step: number,
): void {
  const { start, end } = stretch;
  const kept = step === 1 ? 0 : momentum;
  for (let i = start; i < end; i++) averages[i] = averages[i]! * kept + weights[i]! * (1 - kept);
}
