import { ourContestant, planContestants } from './throughput-measurements.js';

/** @import { ImageFiles } from '../measurements/request.js' */
/** @import { Peer } from '../peers/peers.js' */
/** @import { Measurement } from '../rounds.js' */
/** @import { Contestant } from './throughput-measurements.js' */

/**
 * @typedef {object} ThroughputComparison
 * @property {'training' | 'inference'} task
 * @property {readonly string[]} presets
 * @property {readonly Peer[]} peers
 * @property {ImageFiles} data
 * @property {number} seconds
 */

/**
 * Plans training or inference: preset by preset, everybody who is there.
 * @param {ThroughputComparison} comparison
 * @returns {Promise<Measurement[]>}
 */
export async function planThroughput({ task, presets, peers, data, seconds }) {
  const contestants = [ourContestant(task), ...peers.flatMap(contestantsOf)];
  const plans = presets.map((preset) =>
    planContestants({ section: task, task, preset, contestants, data, seconds }),
  );
  return (await Promise.all(plans)).flat();
}

/**
 * @param {Peer} peer
 * @returns {Contestant[]}
 */
function contestantsOf({ command, variants, isSlow }) {
  return variants.map(({ label, setup }) => ({ label, command, setup, isSlow }));
}
