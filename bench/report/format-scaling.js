import { formatRate } from '../../dist/report/format-quantity.js';
import { EXAMINED_PRESET, STEP_PARTS } from '../plans/plan-scaling.js';
import { BATCH_SIZES, labelOf } from '../plans/throughput-measurements.js';
import { PART_NAMES } from '../scaling-model.js';
import { summarize } from '../statistics.js';
import { FORMATS, formatSection } from './format-section.js';
import { formatThroughput } from './format-throughput.js';

/** @import { ComparedSeries } from '../comparison.js' */
/** @import { Series } from '../rounds.js' */
/** @import { PredictedStep } from '../scaling-model.js' */

/**
 * What threads and augmentation do as measured, and what more threads would do as counted.
 * @param {readonly ComparedSeries[]} allSeries
 * @param {readonly PredictedStep[]} predictions
 */
export function formatScaling(allSeries, predictions) {
  const measured = allSeries.filter(
    ({ contestant, failure }) => contestant !== STEP_PARTS || failure !== undefined,
  );
  const rows = predictions.map((prediction) => formatPrediction(prediction, allSeries));
  return [
    formatThroughput('Threads and augmentation: training, images/s', measured),
    formatSection(
      `More threads, counted from the parts of a step of ${EXAMINED_PRESET} (scaling-model.js)`,
      ['>batch', '>threads', '>step', '>images/s', '>measured', '>speed-up', ...headings, 'limit'],
      rows,
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const headings = PART_NAMES.map((name) => `>${name}`);

/**
 * @param {PredictedStep} prediction
 * @param {readonly Series[]} allSeries
 */
function formatPrediction(prediction, allSeries) {
  const { batchSize, threads, stepMs, imagesPerSecond, speedUp, parts, limit } = prediction;
  const measured = allSeries.find(
    ({ subject, contestant }) => subject === EXAMINED_PRESET && contestant === labelOf(threads),
  );
  const summary = batchSize === BATCH_SIZES.training ? summarize(measured?.values ?? []) : null;
  return [
    String(batchSize),
    String(threads),
    FORMATS.ms(stepMs),
    formatRate(imagesPerSecond),
    summary ? formatRate(summary.median) : '',
    FORMATS.x(speedUp),
    ...parts.map(({ ms }) => FORMATS['%'](ms / stepMs)),
    `${limit.name}, ${FORMATS['%'](limit.ms / stepMs)}`,
  ];
}
