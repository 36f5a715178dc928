import { summarize } from './statistics.js';

/** @import { Section, Series } from './rounds.js' */

/**
 * What we promise of a value that is measured.
 * @typedef {object} Bar
 * @property {Section} section
 * @property {string} what is judged
 * @property {'x' | '%' | 's' | 'images/s' | 'bytes'} unit a share is given in % when it is printed
 * @property {Limit} limit
 * @property {(series: readonly Series[]) => readonly number[]} values round by round, from the
 *   section's series; none where it was not measured
 */

/** @typedef {{ atMost: number } | { atLeast: number }} Limit */

/**
 * A bar, and the value that it is held against: the median of the rounds.
 * @typedef {object} Verdict
 * @property {Section} section
 * @property {string} what
 * @property {Bar['unit']} unit
 * @property {Limit} limit
 * @property {number} value
 * @property {number} min
 * @property {number} max
 * @property {boolean} isMet
 */

/**
 * Holds what was measured against its bars; those that nothing was measured for are left out.
 * @param {readonly Bar[]} bars
 * @param {readonly Series[]} allSeries
 * @returns {Verdict[]}
 */
export function judge(bars, allSeries) {
  return bars.flatMap(({ section, what, unit, limit, values }) => {
    const summary = summarize(values(allSeries.filter((series) => series.section === section)));
    if (!summary) return [];
    const { median: value, min, max } = summary;
    const isMet = 'atMost' in limit ? value <= limit.atMost : value >= limit.atLeast;
    return [{ section, what, unit, limit, value, min, max, isMet }];
  });
}
