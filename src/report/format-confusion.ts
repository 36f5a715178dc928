import type { ChalkInstance } from 'chalk';
import { formatPercent } from './format-quantity.js';
import { padVisible } from './visible-width.js';

/** A confusion matrix to show. */
export interface ConfusionTable {
  /** Counts; rows = true class, columns = predicted class. */
  readonly matrix: readonly (readonly number[])[];
  /** The name of each class, by index. */
  readonly classNames: readonly string[];
  /** Show each count as the percentage of its row. */
  readonly normalize: boolean;
}

/**
 * Lays out a confusion matrix, 74 columns wide for the ten digits of a test set. With colour, right
 * answers stand on blue and mistakes on orange (a pair that colour-blind people can tell apart),
 * stronger with their share of the row; without, right answers stand in brackets.
 */
export function formatConfusion(table: ConfusionTable, paint: ChalkInstance): string {
  const { matrix, classNames, normalize } = table;
  const totals = matrix.map((row) => row.reduce((total, count) => total + count, 0));
  const texts = matrix.map((row, label) =>
    row.map((count) => (normalize ? percentage(count, totals[label] ?? 0) : plainCount(count))),
  );
  const longest = Math.max(...texts.flat().map((text) => text.length), ...classNames.map(length));
  const cellWidth = Math.max(longest + 2, 6);
  const headWidth = Math.max(...classNames.map(length), 'true'.length) + 1;

  const head = classNames.map((name) => paint.bold(padVisible(`${name} `, cellWidth, 'right')));
  const body = matrix.map((row, trueLabel) => {
    const total = totals[trueLabel] ?? 0;
    const cells = row.map((count, predictedLabel) =>
      paintCell(
        texts[trueLabel]?.[predictedLabel] ?? '',
        {
          width: cellWidth,
          share: total === 0 ? 0 : count / total,
          isRight: trueLabel === predictedLabel,
        },
        paint,
      ),
    );
    const recall = total === 0 ? '-' : formatPercent((row[trueLabel] ?? 0) / total, 1);
    const name = paint.bold(padVisible(classNames[trueLabel] ?? '', headWidth - 1, 'right'));
    return `${name} ${cells.join('')} ${padVisible(recall, 7, 'right')}`;
  });
  return [
    `${' '.repeat(headWidth)}${paint.dim('  predicted')}`,
    `${padVisible('true', headWidth)}${head.join('')}${padVisible(paint.bold('recall'), 8, 'right')}`,
    ...body,
  ].join('\n');
}

interface Cell {
  readonly width: number;
  readonly share: number;
  readonly isRight: boolean;
}

function paintCell(text: string, { width, share, isRight }: Cell, paint: ChalkInstance): string {
  if (paint.level === 0) {
    return isRight
      ? padVisible(`[${text}]`, width, 'right')
      : padVisible(`${text} `, width, 'right');
  }
  const padded = padVisible(`${text} `, width, 'right');
  if (share === 0) return paint.dim(padded);
  if (paint.level === 1) {
    if (isRight) return paint.bgBlue.whiteBright(padded);
    return share < 0.01 ? paint.yellow(padded) : paint.bgYellow.black(padded);
  }
  // Most mistakes are below one percent: the root keeps them visible.
  const strength = isRight ? share : Math.min(Math.sqrt(share * 4), 1);
  const [low, high] = isRight ? rightShades : wrongShades;
  const [red, green, blue] = mix(low, high, strength);
  const isBright = red * 0.299 + green * 0.587 + blue * 0.114 > 128;
  return paint.bgRgb(red, green, blue)[isBright ? 'black' : 'whiteBright'](padded);
}

type Rgb = readonly [red: number, green: number, blue: number];

// From Okabe and Ito's palette for all kinds of colour vision, and darkened: blue and orange.
const rightShades = [
  [0, 28, 44],
  [0, 114, 178],
] as const;
const wrongShades = [
  [58, 40, 0],
  [230, 159, 0],
] as const;

function mix(low: Rgb, high: Rgb, strength: number): Rgb {
  const at = (index: 0 | 1 | 2): number =>
    Math.round(low[index] + (high[index] - low[index]) * strength);
  return [at(0), at(1), at(2)];
}

function percentage(count: number, total: number): string {
  if (count === 0) return '·';
  // Two digits fewer for 100 keep ten classes within 80 columns.
  return count === total ? '100' : ((count / total) * 100).toFixed(1);
}

function plainCount(count: number): string {
  return count === 0 ? '·' : String(count);
}

function length(text: string): number {
  return text.length;
}
