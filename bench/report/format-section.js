import { Chalk } from 'chalk';
import {
  formatBytes,
  formatDuration,
  formatPercent,
  formatRate,
} from '../../dist/report/format-quantity.js';
import { formatTable } from '../../dist/report/format-table.js';
import { summarize } from '../statistics.js';

/** @import { Series } from '../rounds.js' */

const LEFT = /** @type {const} */ ('left');
const RIGHT = /** @type {const} */ ('right');

const plain = new Chalk({ level: 0 });

/**
 * How values look, by their unit; shares are given in percent.
 * @type {Readonly<Record<Series['unit'] | 'x', (value: number) => string>>}
 */
export const FORMATS = {
  'images/s': formatRate,
  bytes: formatBytes,
  ms: (ms) => `${ms.toFixed(ms < 20 ? 2 : 0)} ms`,
  s: (seconds) => (seconds < 60 ? `${seconds.toFixed(1)} s` : formatDuration(seconds)),
  x: (ratio) => `${ratio.toFixed(ratio < 9.995 ? 2 : 1)}x`,
  '%': (share) => formatPercent(share),
};

/**
 * Median and range, or why there is none.
 * @param {Pick<Series, 'values' | 'failure'>} series
 * @param {(value: number) => string} format
 * @returns {[string, string]}
 */
export function formatValues({ values, failure }, format) {
  const summary = summarize(values);
  const failed = failure === undefined ? '' : `failed: ${failure}`;
  if (!summary) return ['-', failed];
  const range = values.length > 1 ? `(${format(summary.min)} – ${format(summary.max)})` : '(once)';
  return [format(summary.median), [range, failed].filter((text) => text !== '').join(' ')];
}

/**
 * Lays out a table under its title; nothing without rows.
 * @param {string} title
 * @param {readonly string[]} headings those that begin with > are aligned to the right
 * @param {readonly (readonly string[])[]} rows
 * @param {readonly string[]} notes
 */
export function formatSection(title, headings, rows, notes = []) {
  if (rows.length === 0) return '';
  // A column without a heading is for remarks, and there may be none.
  const used = headings.flatMap((heading, index) =>
    heading !== '' || rows.some((row) => row[index]) ? [index] : [],
  );
  const columns = used.map((index) => {
    const heading = headings[index] ?? '';
    return { heading: heading.replace(/^>/, ''), align: heading.startsWith('>') ? RIGHT : LEFT };
  });
  const cells = rows.map((row) => used.map((index) => row[index] ?? ''));
  return [title, '', formatTable(columns, cells, plain), ...notes].join('\n');
}
