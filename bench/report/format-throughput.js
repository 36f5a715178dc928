import { formatCount, formatPercent } from '../../dist/report/format-quantity.js';
import { BASELINE } from '../plans/throughput-measurements.js';
import { median, summarize } from '../statistics.js';
import { FORMATS, formatSection, formatValues } from './format-section.js';

/** @import { ComparedSeries } from '../comparison.js' */
/** @import { Series } from '../rounds.js' */

/**
 * Images per second, preset by preset, and how the baseline compares.
 * @param {string} title
 * @param {readonly ComparedSeries[]} allSeries
 */
export function formatThroughput(title, allSeries) {
  const rows = allSeries.map((series, index) => [
    series.subject === allSeries[index - 1]?.subject ? '' : series.subject,
    formatContestant(series, allSeries),
    ...formatValues(series, FORMATS[series.unit]),
    formatComparison(series),
  ]);
  const headings = ['preset', 'who', '>images/s', '', `>${BASELINE}, is`];
  return formatSection(title, headings, rows, formatNotes(allSeries));
}

/**
 * How the baseline compares: by how much it is faster, or for augmentation what is left of its speed.
 * @param {ComparedSeries} series
 */
function formatComparison({ contestant, baselineRatios = [] }) {
  const ratio = summarize(baselineRatios);
  if (!ratio) return '';
  if (contestant.startsWith(BASELINE)) {
    return `(${formatPercent(1 / ratio.median, 0)} of its speed left)`;
  }
  const range = `(${formatRatio(ratio.min)} – ${formatRatio(ratio.max)})`;
  return [formatRatio(ratio.median), baselineRatios.length > 1 ? range : '(once)'].join(' ');
}

/** @param {number} ratio */
function formatRatio(ratio) {
  return `${ratio < 99.95 ? ratio.toFixed(ratio < 9.995 ? 2 : 1) : formatCount(ratio)}x`;
}

/**
 * Who it was, and what has to be known about it.
 * @param {Series} series
 * @param {readonly Series[]} allSeries
 */
function formatContestant(series, allSeries) {
  const batchSize = Math.min(...batchSizesOf(series));
  const isSmall = batchSize < Math.max(...allSeries.flatMap(batchSizesOf));
  const marks = marksOf(series, allSeries).map(({ mark }) => ` ${mark}`);
  return [series.contestant, isSmall ? ` (batch ${batchSize})` : '', ...marks].join('');
}

/**
 * @param {Series} series
 * @param {readonly Series[]} allSeries
 */
function marksOf(series, allSeries) {
  const { section, subject, contestant } = series;
  const isBestPyTorch = bestPyTorch(subject, allSeries) === series;
  const isExtended = section === 'training' && contestant === 'TensorFlow.js wasm';
  return [
    ...(isBestPyTorch ? [{ mark: '*', meaning: "PyTorch's better layout" }] : []),
    ...(isExtended
      ? [{ mark: '†', meaning: 'with a kernel of ours: it cannot train without' }]
      : []),
  ];
}

/** @param {readonly Series[]} allSeries */
function formatNotes(allSeries) {
  const notes = allSeries
    .flatMap((series) => marksOf(series, allSeries))
    .map(({ mark, meaning }) => `${mark} ${meaning}`);
  return [...new Set(notes)];
}

/** @param {Series} series */
function batchSizesOf({ details }) {
  return details.map(({ batchSize }) => Number(batchSize));
}

/**
 * @param {string} preset
 * @param {readonly Series[]} allSeries
 */
function bestPyTorch(preset, allSeries) {
  return allSeries
    .filter(({ subject, contestant }) => subject === preset && contestant.startsWith('PyTorch'))
    .filter(({ values }) => values.length > 0)
    .sort((a, b) => median(b.values) - median(a.values))[0];
}
