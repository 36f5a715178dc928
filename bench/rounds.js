import { summarize } from './statistics.js';

/** All that can be measured, in the order in which it is. */
export const SECTIONS = /** @type {const} */ ([
  'training',
  'inference',
  'scaling',
  'epochs',
  'recipes',
  'folder',
  'memory',
  'startup',
  'robustness',
  'non-digits',
]);

/** @typedef {typeof SECTIONS[number]} Section */

/** @typedef {'images/s' | 'bytes' | 'ms' | 's' | '%'} Unit a share is given in % when it is printed */

/**
 * What one measurement gave, and what else is worth knowing about it.
 * @typedef {{ value: number, details?: Readonly<Record<string, unknown>> }} Sample
 */

/**
 * Something that is measured once in every round.
 * @typedef {object} Measurement
 * @property {Section} section
 * @property {string} subject what is measured: a preset's name, or a command
 * @property {string} contestant who is measured
 * @property {Unit} unit
 * @property {number} [rounds] how often it is measured, whatever is asked for of the others
 * @property {(signal: AbortSignal, round: number) => Promise<Sample>} run is told the round, from 1
 */

/**
 * All that was measured of one thing; `values[0]` is from the first round.
 * @typedef {object} Series
 * @property {Section} section
 * @property {string} subject
 * @property {string} contestant
 * @property {Unit} unit
 * @property {number[]} values
 * @property {number | null} median
 * @property {number | null} min
 * @property {number | null} max
 * @property {Readonly<Record<string, unknown>>[]} details
 * @property {string} [failure] why it could not be measured (any more)
 */

/**
 * Measures in rounds, A B C A B C: when the machine is slow for a while, it is so for all. What has
 * failed once is left out of later rounds.
 * @param {readonly Measurement[]} measurements
 * @param {number} rounds
 * @param {{ signal: AbortSignal, onProgress: (text: string) => void }} options
 * @returns {Promise<Series[]>} in the order of the measurements
 */
export async function measureInRounds(measurements, rounds, { signal, onProgress }) {
  /** @type {Series[]} */
  const allSeries = measurements.map(({ section, subject, contestant, unit }) => ({
    ...{ section, subject, contestant, unit },
    ...{ values: [], median: null, min: null, max: null, details: [] },
  }));
  const roundsOf = (/** @type {Measurement} */ measurement) => measurement.rounds ?? rounds;
  const lastRound = Math.max(0, ...measurements.map(roundsOf));
  for (let round = 1; round <= lastRound; round++) {
    for (const [index, measurement] of measurements.entries()) {
      const series = allSeries[index];
      if (!series || series.failure !== undefined) continue;
      if (round > roundsOf(measurement)) continue;
      onProgress(describe(measurement, round, roundsOf(measurement)));
      try {
        const { value, details = {} } = await measurement.run(signal, round);
        series.values.push(value);
        series.details.push(details);
      } catch (error) {
        signal.throwIfAborted();
        series.failure = error instanceof Error ? error.message : String(error);
        onProgress(`  failed: ${series.failure}`);
      }
    }
  }
  for (const series of allSeries) Object.assign(series, summarize(series.values));
  return allSeries;
}

/**
 * @param {Measurement} measurement
 * @param {number} round
 * @param {number} rounds
 */
function describe({ section, subject, contestant }, round, rounds) {
  return `round ${round}/${rounds}  ${section}  ${subject}  ${contestant}`;
}
