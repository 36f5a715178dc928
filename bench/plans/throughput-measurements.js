import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { describeArchitecture } from '../../dist/model/architecture/describe-architecture.js';
import { formatKerasJson } from '../../dist/model/architecture/keras-json.js';
import { loadArchitecture } from '../../dist/model/load-architecture.js';
import { runForResult } from '../child-process.js';

/** @import { ImageFiles, ThroughputRequest, ThroughputResult } from '../measurements/request.js' */
/** @import { Measurement, Section } from '../rounds.js' */

/** All work with as many threads, where they can and nothing else is said. */
export const THREADS = 2;
/** Who the others are compared with. */
export const BASELINE = labelOf(THREADS);
/** Images in a batch. */
export const BATCH_SIZES = { training: 128, inference: 64 };

const WARM_UP_SECONDS = 0.5;
/** Above all expectations by this factor and these seconds, a child process is given up. */
const PATIENCE = { factor: 20, seconds: 60 };

/**
 * One who trains or classifies.
 * @typedef {object} Contestant
 * @property {string} label
 * @property {readonly [string, ...string[]]} command takes a JSON request as one more argument
 * @property {Partial<ThroughputRequest> | Readonly<Record<string, string>>} setup
 * @property {boolean} isSlow so slow that one round is enough
 */

/**
 * @typedef {object} ThroughputPlan
 * @property {Section} section
 * @property {'training' | 'inference'} task
 * @property {string} preset
 * @property {readonly Contestant[]} contestants
 * @property {ImageFiles} data
 * @property {number} seconds
 */

/**
 * Plans how many images per second some contestants train or classify with one preset's network.
 * @param {ThroughputPlan} plan
 * @returns {Promise<Measurement[]>}
 */
export async function planContestants({ section, task, preset, contestants, data, seconds }) {
  const { architecture } = await loadArchitecture(preset);
  const { parameters } = describeArchitecture(architecture);
  const topology = formatKerasJson(architecture);
  return contestants.map((contestant) => {
    /** @type {ThroughputRequest} */
    const request = {
      ...{ task, preset, topology, data, seconds },
      batchSize: BATCH_SIZES[task],
      threads: THREADS,
      warmUpSeconds: WARM_UP_SECONDS,
      ...contestant.setup,
    };
    return {
      section,
      subject: preset,
      contestant: contestant.label,
      unit: 'images/s',
      ...(contestant.isSlow && { rounds: 1 }),
      run: (signal) => measure(contestant, request, parameters, signal),
    };
  });
}

/**
 * One of ours.
 * @param {'training' | 'inference'} task
 * @param {Partial<ThroughputRequest>} setup
 * @returns {Contestant}
 */
export function ourContestant(task, setup = {}) {
  const { threads = THREADS, augmentation } = setup;
  return {
    label: labelOf(threads) + (augmentation ? `, augment ${augmentation}` : ''),
    command: [process.execPath, measurementScript(`${task}.js`)],
    setup,
    isSlow: false,
  };
}

/**
 * The path of a child process' script.
 * @param {string} file in measurements/
 */
export function measurementScript(file) {
  return fileURLToPath(new URL(`../measurements/${file}`, import.meta.url));
}

/** @param {number} threads */
export function labelOf(threads) {
  return `mnist, ${threads} thread${threads === 1 ? '' : 's'}`;
}

/**
 * @param {Contestant} contestant
 * @param {ThroughputRequest} request
 * @param {number} expectedParameters
 * @param {AbortSignal} signal
 */
async function measure({ command }, request, expectedParameters, signal) {
  const [program, ...args] = command;
  const timeoutMs = 1000 * (PATIENCE.factor * request.seconds + PATIENCE.seconds);
  const limits = { signal, timeoutMs };
  const answer = await runForResult(program, [...args, JSON.stringify(request)], limits);
  const { imagesPerSecond, ...details } = /** @type {ThroughputResult} */ (answer);
  requireParameters(details.parameters, expectedParameters);
  return { value: imagesPerSecond, details };
}

/**
 * Makes sure that somebody has built the network that was asked for.
 * @param {number} parameters
 * @param {number} expected
 */
export function requireParameters(parameters, expected) {
  if (parameters === expected) return;
  throw new Error(`another network: ${parameters} parameters instead of ${expected}`);
}
