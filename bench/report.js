import { Chalk } from 'chalk';
import {
  formatBytes,
  formatCount,
  formatPercent,
  formatRate,
} from '../dist/report/format-quantity.js';
import { formatTable } from '../dist/report/format-table.js';
import { BASELINE, BATCH_SIZES } from './plans/plan-throughput.js';
import { median, summarize } from './statistics.js';

/** @import { ComparedSeries } from './comparison.js' */
/** @import { describeMachine } from './machine.js' */
/** @import { MissingPeer } from './peers/peers.js' */
/** @import { Section, Series } from './rounds.js' */

/**
 * All that was measured, and where: what is printed as JSON.
 * @typedef {object} BenchResult
 * @property {string} date ISO 8601
 * @property {string | null} commit
 * @property {ReturnType<typeof describeMachine> & { peers: Readonly<Record<string, string>> }} machine
 * @property {{ rounds: number, seconds: number, dataset: string, images: number }} settings
 * @property {readonly MissingPeer[]} missingPeers
 * @property {readonly ComparedSeries[]} series
 */

const LEFT = /** @type {const} */ ('left');
const RIGHT = /** @type {const} */ ('right');

/** A load above this share of the cores spoils measurements. */
const BUSY_SHARE = 0.25;

const plain = new Chalk({ level: 0 });

/**
 * Formats everything as text: where it was measured, then a table for each section.
 * @param {BenchResult} result
 */
export function formatReport(result) {
  const ofSection = (/** @type {Section} */ section) =>
    result.series.filter((series) => series.section === section);
  return [
    formatHeader(result),
    formatThroughput(
      `Training, images/s, batches of ${BATCH_SIZES.training}, Adam`,
      ofSection('training'),
    ),
    formatThroughput(
      `Inference, images/s, batches of ${BATCH_SIZES.inference}`,
      ofSection('inference'),
    ),
    formatMemory(ofSection('memory'), ofSection('training')),
    formatStartup(ofSection('startup')),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** @param {BenchResult} result */
function formatHeader({ date, commit, machine, settings, missingPeers }) {
  const { processor, cores, loadAverage, memoryBytes, os, node, onnxruntimeNode, peers } = machine;
  const versions = Object.entries(peers).map(([name, version]) => `${name} ${version}`);
  return [
    `mnist at ${commit ?? 'no commit'}, ${date}`,
    `${processor}, ${cores} cores, ${formatBytes(memoryBytes)}, ${os}`,
    [`Node ${node}`, `onnxruntime-node ${onnxruntimeNode}`, ...versions].join(', '),
    `${settings.images} ${settings.dataset} images, ${settings.rounds} rounds of ${settings.seconds} s: median (min – max)`,
    ...(loadAverage > BUSY_SHARE * cores
      ? [`the machine was busy before it began: load ${loadAverage.toFixed(1)}`]
      : []),
    ...missingPeers.map(({ peer, reason }) => `not measured: ${peer} (${reason})`),
  ].join('\n');
}

/**
 * @param {string} title
 * @param {readonly ComparedSeries[]} allSeries
 */
function formatThroughput(title, allSeries) {
  const rows = allSeries.map((series, index) => [
    series.subject === allSeries[index - 1]?.subject ? '' : series.subject,
    formatContestant(series, allSeries),
    ...formatValues(series, formatRate),
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

/**
 * Whole processes; beside them what the child processes needed that trained one network.
 * @param {readonly Series[]} memory
 * @param {readonly Series[]} training
 */
function formatMemory(memory, training) {
  if (memory.length === 0) return '';
  const preset = training.some(({ subject }) => subject === 'classic')
    ? 'classic'
    : training[0]?.subject;
  const whileTraining = training
    .filter(({ subject, details }) => subject === preset && details.length > 0)
    .map(({ subject, contestant, details }, index) => [
      index === 0 ? `training ${subject}, as above` : '',
      contestant,
      ...formatValues({ values: details.map(({ peakBytes }) => Number(peakBytes)) }, formatBytes),
    ]);
  const rows = memory.map((series) => [
    series.subject,
    series.contestant,
    ...formatValues(series, formatBytes),
  ]);
  return formatSection(
    'Peak memory (resident set)',
    ['process', 'who', '>peak', ''],
    [...rows, ...whileTraining],
  );
}

/** @param {readonly Series[]} startup */
function formatStartup(startup) {
  const rows = startup.map((series) => [
    series.subject,
    ...formatValues(series, (ms) => `${ms.toFixed(0)} ms`),
  ]);
  return formatSection('Start-up (whole processes, start to end)', ['command', '>time', ''], rows);
}

/**
 * Median and range, or why there is none.
 * @param {Pick<Series, 'values' | 'failure'>} series
 * @param {(value: number) => string} format
 * @returns {[string, string]}
 */
function formatValues({ values, failure }, format) {
  const summary = summarize(values);
  const failed = failure === undefined ? '' : `failed: ${failure}`;
  if (!summary) return ['-', failed];
  const range = values.length > 1 ? `(${format(summary.min)} – ${format(summary.max)})` : '(once)';
  return [format(summary.median), [range, failed].filter((text) => text !== '').join(' ')];
}

/**
 * @param {string} title
 * @param {readonly string[]} headings those that begin with > are aligned to the right
 * @param {readonly (readonly string[])[]} rows
 * @param {readonly string[]} notes
 */
function formatSection(title, headings, rows, notes = []) {
  if (rows.length === 0) return '';
  const columns = headings.map((heading) => ({
    heading: heading.replace(/^>/, ''),
    align: heading.startsWith('>') ? RIGHT : LEFT,
  }));
  return [title, '', formatTable(columns, rows, plain), ...notes].join('\n');
}
