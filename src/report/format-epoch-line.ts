import {
  formatCount,
  formatDuration,
  formatLearningRate,
  formatLoss,
  formatPercent,
} from './format-quantity.js';

/** The figures of one epoch of training. */
export interface EpochFigures {
  /** From 1. */
  readonly epoch: number;
  /** The last epoch. */
  readonly epochs: number;
  readonly loss: number;
  /** `[0, 1]` */
  readonly accuracy: number;
  /** On the validation split, when there is one. */
  readonly valLoss?: number | undefined;
  /** On the validation split, when there is one: `[0, 1]`. */
  readonly valAccuracy?: number | undefined;
  readonly learningRate: number;
  readonly imagesPerSecond: number;
  readonly seconds: number;
}

/**
 * Puts an epoch on one line, at most 80 columns wide in usual cases:
 * `epoch  3/12  loss 0.0512 98.41%  val 0.0433 98.70%  lr 1e-3  9,412/s  6.4 s`.
 */
export function formatEpochLine(figures: EpochFigures): string {
  const { epoch, epochs, loss, accuracy, valLoss, valAccuracy } = figures;
  const { learningRate, imagesPerSecond, seconds } = figures;
  const validation = [
    ...(valLoss === undefined ? [] : [formatLoss(valLoss)]),
    ...(valAccuracy === undefined ? [] : [formatPercent(valAccuracy)]),
  ];
  return [
    `epoch ${String(epoch).padStart(String(epochs).length)}/${epochs}`,
    `loss ${formatLoss(loss)} ${formatPercent(accuracy)}`,
    ...(validation.length > 0 ? [`val ${validation.join(' ')}`] : []),
    `lr ${formatLearningRate(learningRate)}`,
    `${formatCount(imagesPerSecond)}/s`,
    formatDuration(seconds),
  ].join('  ');
}
