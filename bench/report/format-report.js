import { SECTIONS } from '../rounds.js';
import { BATCH_SIZES } from '../plans/throughput-measurements.js';
import { formatHeader } from './format-header.js';
import { formatMemory } from './format-memory.js';
import { formatNonDigits } from './format-non-digits.js';
import { formatProcesses } from './format-processes.js';
import { formatRobustness } from './format-robustness.js';
import { formatScaling } from './format-scaling.js';
import { formatThroughput } from './format-throughput.js';
import { formatVerdicts } from './format-verdicts.js';

/** @import { ComparedSeries } from '../comparison.js' */
/** @import { Verdict } from '../judge.js' */
/** @import { describeMachine } from '../machine.js' */
/** @import { MissingPeer } from '../peers/peers.js' */
/** @import { Section } from '../rounds.js' */
/** @import { PredictedStep } from '../scaling-model.js' */

/**
 * All that was measured, and where: what is printed as JSON.
 * @typedef {object} BenchResult
 * @property {string} date ISO 8601
 * @property {string | null} commit
 * @property {ReturnType<typeof describeMachine> & { peers: Readonly<Record<string, string>> }} machine
 * @property {{ rounds: number, seconds: number, dataset: string, images: number }} settings
 * @property {readonly MissingPeer[]} missingPeers
 * @property {readonly ComparedSeries[]} series
 * @property {readonly Verdict[]} bars what was promised, and whether it holds
 * @property {readonly PredictedStep[]} scalingModel training with more threads, counted
 */

/**
 * Formats everything as text: where it was measured, then each section with its bars.
 * @param {BenchResult} result
 */
export function formatReport(result) {
  const sections = SECTIONS.map((section) => {
    const bars = result.bars.filter((bar) => bar.section === section);
    return [formatTables(section, result), formatVerdicts(bars)];
  });
  return [formatHeader(result), ...sections.flat()].filter((part) => part !== '').join('\n\n');
}

/**
 * @param {Section} section
 * @param {BenchResult} result
 */
function formatTables(section, result) {
  const ofSection = (/** @type {Section} */ wanted) =>
    result.series.filter((series) => series.section === wanted);
  const series = ofSection(section);
  switch (section) {
    case 'training':
      return formatThroughput(
        `Training, images/s, batches of ${BATCH_SIZES.training}, Adam`,
        series,
      );
    case 'inference':
      return formatThroughput(`Inference, images/s, batches of ${BATCH_SIZES.inference}`, series);
    case 'scaling':
      return formatScaling(series, result.scalingModel);
    case 'epochs':
      return formatProcesses('Training from start to finish (whole processes)', series);
    case 'recipes':
      return formatProcesses('Recipes (whole processes, a seed for each round)', series);
    case 'folder':
      return formatProcesses('A folder of pictures (whole processes)', series);
    case 'memory':
      return formatMemory(series, ofSection('training'));
    case 'startup':
      return formatProcesses('Start-up (whole processes, start to end)', series);
    case 'robustness':
      return formatRobustness(series);
    case 'non-digits':
      return formatNonDigits(series);
  }
}
