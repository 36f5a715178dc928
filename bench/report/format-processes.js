import { formatBytes, formatPercent } from '../../dist/report/format-quantity.js';
import { summarize } from '../statistics.js';
import { FORMATS, formatSection, formatValues } from './format-section.js';

/** @import { Series } from '../rounds.js' */

/**
 * Measurements of whole processes, with what else they told of themselves.
 * @param {string} title
 * @param {readonly Series[]} allSeries
 */
export function formatProcesses(title, allSeries) {
  const rows = allSeries.map((series, index) => [
    series.subject === allSeries[index - 1]?.subject ? '' : series.subject,
    series.contestant,
    ...formatValues(series, FORMATS[series.unit]),
    formatDetails(series),
  ]);
  return formatSection(title, ['what', 'who', '>value', '', ''], rows);
}

/** @param {Series} series */
function formatDetails({ details }) {
  const ofField = (/** @type {string} */ field) =>
    summarize(
      details.flatMap(({ [field]: value }) => (value === undefined ? [] : [Number(value)])),
    );
  const accuracy = ofField('accuracy');
  const peak = ofField('peakBytes');
  const layout = details.map((one) => one.layout).find((one) => one !== undefined);
  return [
    ...(accuracy
      ? [
          `accuracy ${formatPercent(accuracy.median)} (${formatPercent(accuracy.min)} – ${formatPercent(accuracy.max)})`,
        ]
      : []),
    ...(peak ? [`peak ${formatBytes(peak.median)}`] : []),
    ...(typeof layout === 'string' ? [layout] : []),
  ].join(', ');
}
