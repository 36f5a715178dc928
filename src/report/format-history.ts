import asciichart from 'asciichart';
import type { ChalkInstance } from 'chalk';
import { formatLoss, formatPercent } from './format-quantity.js';

/** The course of a training run, one value for each epoch. */
export interface TrainingHistory {
  readonly loss: readonly number[];
  /** `[0, 1]` */
  readonly accuracy: readonly number[];
  readonly valLoss?: readonly number[] | undefined;
  /** `[0, 1]` */
  readonly valAccuracy?: readonly number[] | undefined;
}

/** Where the chart is to go. */
export interface ChartPlace {
  /** Columns of the terminal. */
  readonly columns: number;
  readonly paint: ChalkInstance;
}

const CHART_HEIGHT = 8;
const LARGEST_WIDTH = 76;
const LABEL_WIDTH = 8;
/** Columns between two labels of the horizontal axis, at least. */
const TICK_DISTANCE = 8;

// asciichart's own set, and its look-alike in double lines: the two stay apart without colour.
const thinLine = ['┼', '┤', '╶', '╴', '─', '╰', '╭', '╮', '╯', '│'] as const;
const doubleLine = ['╪', '┤', '╶', '╴', '═', '╚', '╔', '╗', '╝', '║'] as const;

/**
 * Draws two charts, loss above accuracy. Training is a thin line, validation a double one (and
 * another colour); few epochs are stretched to a readable width by straight lines. A value that is
 * not finite is drawn as the one before it. Empty for an empty history.
 */
export function formatHistoryChart(history: TrainingHistory, place: ChartPlace): string {
  const { loss, accuracy, valLoss = [], valAccuracy = [] } = history;
  const lossChart = { title: 'loss', training: loss, validation: valLoss, label: formatLoss };
  const accuracyChart = {
    title: 'accuracy',
    training: accuracy,
    validation: valAccuracy,
    label: formatPercent,
  };
  return [
    ...drawChart({ ...lossChart, flatTop: (value) => (value > 0 ? 2 * value : 1) }, place),
    ...drawChart({ ...accuracyChart, flatTop: () => 1 }, place),
  ].join('\n\n');
}

interface Chart {
  readonly title: string;
  readonly training: readonly number[];
  readonly validation: readonly number[];
  /** Formats a value of the vertical axis. */
  readonly label: (value: number) => string;
  /** The upper end of the vertical axis, from 0, when all values are the same. */
  readonly flatTop: (value: number) => number;
}

/** The chart's text, or nothing when there is no value to show. */
function drawChart(chart: Chart, { columns, paint }: ChartPlace): string[] {
  const { title, label } = chart;
  const width = Math.max(Math.min(columns, LARGEST_WIDTH) - LABEL_WIDTH, 12);
  const training = fillGaps(chart.training);
  const validation = fillGaps(chart.validation);
  if (training.length === 0) return [];

  const [min, max] = verticalRange([...training, ...validation], chart.flatTop);
  const plot = (values: readonly number[], symbols: typeof thinLine | typeof doubleLine) =>
    asciichart
      .plot(stretch(values, width), {
        height: CHART_HEIGHT,
        min,
        max,
        offset: 2,
        symbols: [...symbols],
        format: (value) => label(value).padStart(LABEL_WIDTH),
      })
      .split('\n');
  const thin = plot(training, thinLine);
  const double = validation.length > 0 ? plot(validation, doubleLine) : [];

  const legend = [
    `${paint.cyan('──')} training`,
    ...(validation.length > 0 ? [`${paint.magenta('══')} validation`] : []),
  ];
  return [
    [
      `${' '.repeat(LABEL_WIDTH + 1)}${paint.bold(title)}  ${legend.join('  ')}`,
      ...thin.map((line, row) => overlay(line, double[row] ?? '', paint)),
      ...drawEpochAxis(training.length, width),
    ].join('\n'),
  ];
}

/** Lays the validation line over the training line, each in its colour. */
function overlay(trainingRow: string, validationRow: string, paint: ChalkInstance): string {
  const trainingCells = plotCells(trainingRow);
  const validationCells = plotCells(validationRow);
  const cells = trainingCells.map((cell, index) => {
    const validationCell = validationCells[index] ?? ' ';
    if (isLine(validationCell, doubleLine)) return paint.magenta(validationCell);
    return isLine(cell, thinLine) ? paint.cyan(cell) : cell;
  });
  return (trainingRow.slice(0, LABEL_WIDTH) + cells.join('')).trimEnd();
}

/** The axis and what is right of it. */
function plotCells(row: string): string[] {
  const cells = Array.from(row.slice(LABEL_WIDTH));
  // asciichart marks the row that it counts as zero like the start of a line, which it need not be.
  if (cells[1] === ' ') cells[0] = '┤';
  return cells;
}

function isLine(cell: string, [first, axis, ...rest]: readonly string[]): boolean {
  return cell !== axis && (cell === first || rest.includes(cell));
}

/** The horizontal axis: a tick and the number of every epoch, or of as many as there is room for. */
function drawEpochAxis(epochs: number, width: number): string[] {
  const everyNth = Math.max(Math.ceil((epochs * TICK_DISTANCE) / width), 1);
  const line = Array<string>(width).fill('─');
  const numbers = Array<string>(width + TICK_DISTANCE).fill(' ');
  for (let epoch = 1; epoch <= epochs; epoch += everyNth) {
    const column = epochs === 1 ? 0 : Math.round(((epoch - 1) / (epochs - 1)) * (width - 1));
    line[column] = column === 0 ? '└' : '┴';
    numbers.splice(column, String(epoch).length, ...Array.from(String(epoch)));
  }
  const margin = ' '.repeat(LABEL_WIDTH);
  return [
    margin + line.join(''),
    'epoch'.padStart(LABEL_WIDTH - 1) + ' ' + numbers.join('').trimEnd(),
  ];
}

function verticalRange(
  values: readonly number[],
  flatTop: (value: number) => number,
): [min: number, max: number] {
  const min = Math.min(...values);
  const max = Math.max(...values);
  return min < max ? [min, max] : [0, flatTop(max)];
}

/** Puts the finite value before it (for the first ones: after it) in the place of every other. */
function fillGaps(values: readonly number[]): number[] {
  let last = values.find(Number.isFinite);
  if (last === undefined) return [];
  return values.map((value) => (last = Number.isFinite(value) ? value : last) ?? 0);
}

/** Stretches values to `width` points with straight lines between them; a single one to a flat line. */
function stretch(values: readonly number[], width: number): number[] {
  return Array.from({ length: width }, (_, column) => {
    const position = (column / (width - 1)) * (values.length - 1);
    const before = Math.floor(position);
    const low = values[before] ?? 0;
    const high = values[before + 1] ?? low;
    return low + (high - low) * (position - before);
  });
}
