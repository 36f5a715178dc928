import { formatCount, formatPercent } from '../../dist/report/format-quantity.js';
import { THRESHOLDS } from '../plans/plan-non-digits.js';
import { formatSection } from './format-section.js';

/** @import { NonDigitsDetails } from '../plans/plan-non-digits.js' */
/** @import { Series } from '../rounds.js' */

/**
 * How many pictures of each kind are answered, by how sure the answer has to be; then of all that are
 * no digits, and of all that are.
 * @param {readonly Series[]} allSeries
 */
export function formatNonDigits(allSeries) {
  const kinds = allSeries.flatMap(({ subject, details }) =>
    details.map((one) => ({
      subject,
      .../** @type {NonDigitsDetails} */ (/** @type {unknown} */ (one)),
    })),
  );
  const failures = allSeries.flatMap(({ subject, failure }) =>
    failure === undefined ? [] : [[subject, '', '', failure]],
  );
  const nonDigits = kinds.filter(({ isDigit }) => !isDigit);
  const digits = kinds.filter(({ isDigit }) => isDigit);
  const rows = [
    ...nonDigits.map((kind) => rowOf(kind.subject, [kind], 'accepted')),
    ...(nonDigits.length > 0 ? [rowOf('all that are no digits', nonDigits, 'accepted')] : []),
    ...digits.flatMap((kind) => [
      rowOf(kind.subject, [kind], 'accepted'),
      rowOf('  of these wrong', [kind], 'wrong'),
    ]),
    ...failures,
  ];
  return formatSection(
    'Non-digits: pictures that are answered, by the least confidence',
    ['pictures', '>count', '>not found', ...THRESHOLDS.map((threshold) => `>${threshold}`)],
    rows,
  );
}

/**
 * @param {string} name
 * @param {readonly NonDigitsDetails[]} kinds
 * @param {'accepted' | 'wrong'} what
 */
function rowOf(name, kinds, what) {
  const sum = (/** @type {(kind: NonDigitsDetails) => number} */ of) =>
    kinds.reduce((total, kind) => total + of(kind), 0);
  const count = sum((kind) => kind.count);
  const shares = THRESHOLDS.map((_, i) => formatPercent(sum((kind) => kind[what][i] ?? 0) / count));
  const isAccepted = what === 'accepted';
  return [
    name,
    isAccepted ? formatCount(count) : '',
    isAccepted ? formatPercent(sum((kind) => kind.unread) / count) : '',
    ...shares,
  ];
}
