import { FORMATS } from './format-section.js';

/** @import { Verdict } from '../judge.js' */

/**
 * One line for each bar: `mnist --help / node -e 0: 1.49x (1.45x – 1.52x), bar 1.60x, met`.
 * @param {readonly Verdict[]} verdicts
 */
export function formatVerdicts(verdicts) {
  return verdicts.map(formatVerdict).join('\n');
}

/** @param {Verdict} verdict */
function formatVerdict({ what, unit, limit, value, min, max, isMet }) {
  const format = FORMATS[unit];
  const bar =
    'atMost' in limit ? `at most ${format(limit.atMost)}` : `at least ${format(limit.atLeast)}`;
  const range = min < max ? ` (${format(min)} – ${format(max)})` : '';
  return `${what}: ${format(value)}${range}, bar ${bar}, ${isMet ? 'met' : 'missed'}`;
}
