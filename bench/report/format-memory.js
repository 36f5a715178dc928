import { formatBytes } from '../../dist/report/format-quantity.js';
import { median } from '../statistics.js';
import { formatSection, formatValues } from './format-section.js';

/** @import { Series } from '../rounds.js' */

/**
 * Whole processes, and how they grew from epoch to epoch; beside them what the child processes needed
 * that trained one network.
 * @param {readonly Series[]} memory
 * @param {readonly Series[]} training
 */
export function formatMemory(memory, training) {
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
      '',
    ]);
  const rows = memory.map((series) => [
    series.subject,
    series.contestant,
    ...formatValues(series, formatBytes),
    formatGrowth(series),
  ]);
  return formatSection(
    'Peak memory (resident set)',
    ['process', 'who', '>peak', '', ''],
    [...rows, ...whileTraining],
  );
}

/** @param {Series} series */
function formatGrowth({ details }) {
  const byRound = details.flatMap(({ bytesByEpoch }) =>
    Array.isArray(bytesByEpoch) ? [/** @type {number[]} */ (bytesByEpoch)] : [],
  );
  const epochs = byRound[0]?.length ?? 0;
  if (epochs === 0) return '';
  const after = (/** @type {number} */ epoch) =>
    formatBytes(median(byRound.map((bytes) => bytes[epoch - 1] ?? NaN)));
  return `${after(1)} after epoch 1, ${after(epochs)} after epoch ${epochs}`;
}
