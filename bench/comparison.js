import { BASELINE } from './plans/throughput-measurements.js';
import { ratiosByRound } from './statistics.js';

/** @import { Series } from './rounds.js' */

/**
 * A series with the ratio of the baseline's speed to its own, round by round; without ratios where
 * there is no baseline.
 * @typedef {Series & { baselineRatios?: number[] }} ComparedSeries
 */

/**
 * Compares every speed with the baseline's on the same preset.
 * @param {readonly Series[]} allSeries
 * @returns {ComparedSeries[]}
 */
export function compareWithBaseline(allSeries) {
  return allSeries.map((series) => {
    const { section, subject, contestant } = series;
    const baseline = allSeries.find(
      (other) =>
        other.section === section && other.subject === subject && other.contestant === BASELINE,
    );
    if (!baseline || contestant === BASELINE) return series;
    return { ...series, baselineRatios: ratiosByRound(baseline.values, series.values) };
  });
}
