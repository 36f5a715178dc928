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
  // Most mistakes are below one percent: the root keeps them apart.
  const strength = isRight ? share : Math.min(Math.sqrt(share * 4), 1);
  if (paint.level === 1) {
    if (isRight) return paint.bgBlue.whiteBright(padded);
    return strength < 0.2 ? padded : paint.bgYellow.black(padded);
  }
  const shades = isRight ? rightShades : wrongShades;
  const index = Math.min(Math.floor(strength * shades.length), shades.length - 1);
  const { rgb, ansi256, text: textColor } = shades[index] ?? shades[0];
  const background = paint.level === 2 ? paint.bgAnsi256(ansi256) : paint.bgRgb(...rgb);
  return background[textColor](padded);
}

interface Shade {
  readonly rgb: readonly [red: number, green: number, blue: number];
  /** Its like among 256 colours, where the nearest one would turn orange into olive. */
  readonly ansi256: number;
  /** What can be read on it. */
  readonly text: 'black' | 'whiteBright';
}

// Blue and orange of Okabe and Ito's palette for all kinds of colour vision, and darker ones.
// @see https://jfly.uni-koeln.de/color/
const rightShades: readonly [Shade, ...Shade[]] = [
  { rgb: [0, 40, 62], ansi256: 17, text: 'whiteBright' },
  { rgb: [0, 58, 91], ansi256: 18, text: 'whiteBright' },
  { rgb: [0, 77, 120], ansi256: 24, text: 'whiteBright' },
  { rgb: [0, 95, 149], ansi256: 25, text: 'whiteBright' },
  { rgb: [0, 114, 178], ansi256: 31, text: 'whiteBright' },
];
/** Up to 1, 4, 9, 16 percent of a row, and beyond. */
const wrongShades: readonly [Shade, ...Shade[]] = [
  { rgb: [72, 50, 0], ansi256: 236, text: 'whiteBright' },
  { rgb: [112, 77, 0], ansi256: 94, text: 'whiteBright' },
  { rgb: [151, 105, 0], ansi256: 130, text: 'whiteBright' },
  { rgb: [191, 132, 0], ansi256: 172, text: 'black' },
  { rgb: [230, 159, 0], ansi256: 214, text: 'black' },
];

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
