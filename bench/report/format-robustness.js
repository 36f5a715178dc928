import { corruptions } from '../../dist/data/corruption/corruptions.js';
import { formatCount, formatPercent } from '../../dist/report/format-quantity.js';
import { UNHARMED } from '../plans/plan-robustness.js';
import { formatSection } from './format-section.js';

/** @import { RobustnessResult } from '../measurements/robustness.js' */
/** @import { Series } from '../rounds.js' */

/**
 * Accuracy, corruption by corruption, then the means and the least.
 * @param {readonly Series[]} allSeries
 */
export function formatRobustness(allSeries) {
  const measured = allSeries.flatMap(({ subject, values: [asPicture], details: [details] }) => {
    const { accuracyOfPixels, unread, count } = /** @type {RobustnessResult} */ (details ?? {});
    return asPicture === undefined ? [] : [{ subject, asPicture, accuracyOfPixels, unread, count }];
  });
  const harmed = measured.filter(({ subject }) => subject !== UNHARMED);
  const ofMnistC = harmed.filter(({ subject }) =>
    corruptions.some(({ name, isOfMnistC }) => isOfMnistC && name === subject),
  );
  const rows = [
    ...allSeries.map(({ subject, failure }) => {
      const row = measured.find((one) => one.subject === subject);
      if (!row) return [subject, '-', '-', '', failure ?? ''];
      const { asPicture, accuracyOfPixels, unread } = row;
      return [subject, percent(asPicture), percent(accuracyOfPixels), formatCount(unread), ''];
    }),
    ...summaryOf('mean of all', harmed, meanOf),
    ...summaryOf('mean of the 15 of MNIST-C', ofMnistC, meanOf),
    ...summaryOf('least', harmed, (values) => Math.min(...values)),
  ];
  const count = measured[0]?.count ?? 0;
  return formatSection(
    `Robustness: accuracy on ${formatCount(count)} test digits that came to harm`,
    ['corruption', '>as a picture', '>the network alone', '>not found', ''],
    rows,
  );
}

/**
 * @typedef {{ asPicture: number, accuracyOfPixels: number }} Accuracies
 */

/**
 * @param {string} name
 * @param {readonly Accuracies[]} accuracies
 * @param {(values: readonly number[]) => number} summarize
 */
function summaryOf(name, accuracies, summarize) {
  if (accuracies.length === 0) return [];
  const asPictures = summarize(accuracies.map(({ asPicture }) => asPicture));
  const ofPixels = summarize(accuracies.map(({ accuracyOfPixels }) => accuracyOfPixels));
  return [[name, percent(asPictures), percent(ofPixels), '', '']];
}

/** @param {readonly number[]} values */
function meanOf(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** @param {number} share */
function percent(share) {
  return formatPercent(share);
}
