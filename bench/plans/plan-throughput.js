import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { describeArchitecture } from '../../dist/model/architecture/describe-architecture.js';
import { formatKerasJson } from '../../dist/model/architecture/keras-json.js';
import { loadArchitecture } from '../../dist/model/load-architecture.js';
import { runForResult } from '../child-process.js';

/** @import { ImageFiles, ThroughputRequest, ThroughputResult } from '../measurements/request.js' */
/** @import { Peer } from '../peers/peers.js' */
/** @import { Measurement } from '../rounds.js' */

/** All work with as many threads, where they can. */
const THREADS = 2;
/** Who the others are compared with. */
export const BASELINE = `mnist, ${THREADS} threads`;

/** Images in a batch. */
export const BATCH_SIZES = { training: 128, inference: 64 };
const WARM_UP_SECONDS = 0.5;
/** The preset on which augmentation is measured. */
const AUGMENTED_PRESET = 'classic';
/** Above all expectations by this factor and these seconds, a child process is given up. */
const PATIENCE = { factor: 20, seconds: 60 };

/**
 * One who trains or classifies.
 * @typedef {object} Contestant
 * @property {string} label
 * @property {readonly [string, ...string[]]} command takes a JSON request as one more argument
 * @property {Partial<ThroughputRequest> | Readonly<Record<string, string>>} setup
 * @property {boolean} isSlow
 */

/**
 * @typedef {object} ThroughputPlan
 * @property {'training' | 'inference'} task
 * @property {readonly string[]} presets
 * @property {readonly Peer[]} peers
 * @property {ImageFiles} data
 * @property {number} seconds
 */

/**
 * Plans training or inference: preset by preset, everybody who is there.
 * @param {ThroughputPlan} plan
 * @returns {Promise<Measurement[]>}
 */
export async function planThroughput({ task, presets, peers, data, seconds }) {
  const measurements = [];
  for (const preset of presets) {
    const { architecture } = await loadArchitecture(preset);
    const { parameters } = describeArchitecture(architecture);
    const topology = formatKerasJson(architecture);
    const ours = task === 'training' ? ourTrainers(preset) : [ourPredictor];
    for (const contestant of [...ours, ...peers.flatMap(contestantsOf)]) {
      /** @type {ThroughputRequest} */
      const request = {
        ...{ task, preset, topology, data, seconds },
        batchSize: BATCH_SIZES[task],
        threads: THREADS,
        warmUpSeconds: WARM_UP_SECONDS,
        ...contestant.setup,
      };
      measurements.push(measurementOf(contestant, request, parameters));
    }
  }
  return measurements;
}

/**
 * @param {Contestant} contestant
 * @param {ThroughputRequest} request
 * @param {number} expectedParameters
 * @returns {Measurement}
 */
function measurementOf({ label, command, isSlow }, request, expectedParameters) {
  const [program, ...args] = command;
  const timeoutMs = 1000 * (PATIENCE.factor * request.seconds + PATIENCE.seconds);
  return {
    section: request.task,
    subject: request.preset,
    contestant: label,
    unit: 'images/s',
    firstRoundOnly: isSlow,
    run: async (signal) => {
      const answer = await runForResult(program, [...args, JSON.stringify(request)], {
        signal,
        timeoutMs,
      });
      const { imagesPerSecond, ...details } = /** @type {ThroughputResult} */ (answer);
      if (details.parameters !== expectedParameters) {
        throw new Error(
          `another network: ${details.parameters} parameters instead of ${expectedParameters}`,
        );
      }
      return { value: imagesPerSecond, details };
    },
  };
}

/**
 * @param {string} preset
 * @returns {Contestant[]}
 */
function ourTrainers(preset) {
  const command = measurementCommand('training.js');
  const isSlow = false;
  /** @type {Contestant[]} */
  const trainers = [
    { label: BASELINE, command, setup: { threads: THREADS }, isSlow },
    { label: 'mnist, 1 thread', command, setup: { threads: 1 }, isSlow },
  ];
  if (preset !== AUGMENTED_PRESET) return trainers;
  return [
    ...trainers,
    { label: `${BASELINE}, augment light`, command, setup: { augmentation: 'light' }, isSlow },
    { label: `${BASELINE}, augment strong`, command, setup: { augmentation: 'strong' }, isSlow },
  ];
}

/** @type {Contestant} */
const ourPredictor = {
  label: BASELINE,
  command: measurementCommand('inference.js'),
  setup: {},
  isSlow: false,
};

/**
 * @param {Peer} peer
 * @returns {Contestant[]}
 */
function contestantsOf({ command, variants, isSlow }) {
  return variants.map(({ label, setup }) => ({ label, command, setup, isSlow }));
}

/**
 * @param {string} file
 * @returns {readonly [string, string]}
 */
function measurementCommand(file) {
  return [process.execPath, fileURLToPath(new URL(`../measurements/${file}`, import.meta.url))];
}
