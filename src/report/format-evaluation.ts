import type { ChalkInstance } from 'chalk';
import { formatCount, formatLoss, formatPercent, formatRate } from './format-quantity.js';
import { formatTable } from './format-table.js';

/** The figures of an evaluation, for people. */
export interface EvaluationSummary {
  /** What was classified, such as `mnist test`. */
  readonly dataName: string;
  readonly count: number;
  /** `[0, 1]` */
  readonly accuracy: number;
  /** Mean cross-entropy in nats. */
  readonly loss: number;
  readonly calibration: {
    /** Expected calibration error, `[0, 1]`. */
    readonly ece: number;
  };
  readonly imagesPerSecond: number;
  readonly perClass: readonly {
    readonly digit: number;
    readonly precision: number;
    readonly recall: number;
    readonly f1: number;
    readonly support: number;
  }[];
  readonly mostConfused: readonly {
    readonly true: number;
    readonly predicted: number;
    readonly count: number;
  }[];
  /** The name of each class, by index. */
  readonly classNames: readonly string[];
}

/** Lays out an evaluation: the main figures, a table of the classes, the most frequent mistakes. */
export function formatEvaluation(summary: EvaluationSummary, paint: ChalkInstance): string {
  return [
    formatFigures(summary, paint),
    formatClassTable(summary, paint),
    ...formatMistakes(summary, paint),
  ].join('\n\n');
}

function formatFigures(summary: EvaluationSummary, paint: ChalkInstance): string {
  const { dataName, count, accuracy, loss, calibration, imagesPerSecond } = summary;
  const wrong = Math.round(count * (1 - accuracy));
  return [
    `data      ${dataName}, ${formatCount(count)} images`,
    `accuracy  ${paint.bold(formatPercent(accuracy))} (${formatCount(wrong)} wrong)`,
    `loss      ${formatLoss(loss)}`,
    `ECE       ${formatPercent(calibration.ece)} (expected calibration error)`,
    `speed     ${formatRate(imagesPerSecond)} images/s`,
  ].join('\n');
}

function formatClassTable(summary: EvaluationSummary, paint: ChalkInstance): string {
  const { perClass, classNames } = summary;
  return formatTable(
    [
      { heading: 'digit', align: 'right' },
      { heading: 'precision', align: 'right' },
      { heading: 'recall', align: 'right' },
      { heading: 'F1', align: 'right' },
      { heading: 'images', align: 'right' },
    ],
    perClass.map(({ digit, precision, recall, f1, support }) => [
      classNames[digit] ?? String(digit),
      formatPercent(precision),
      formatPercent(recall),
      formatPercent(f1),
      formatCount(support),
    ]),
    paint,
  );
}

function formatMistakes(summary: EvaluationSummary, paint: ChalkInstance): string[] {
  const { mostConfused, classNames } = summary;
  if (mostConfused.length === 0) return [];
  const name = (label: number): string => classNames[label] ?? String(label);
  const lines = mostConfused.map(
    ({ true: trueLabel, predicted, count }) =>
      `  ${name(trueLabel)} taken for ${name(predicted)}  ${count === 1 ? 'once' : `${formatCount(count)} times`}`,
  );
  return [[paint.bold('most frequent mistakes'), ...lines].join('\n')];
}
