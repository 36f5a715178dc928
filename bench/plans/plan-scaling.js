import { availableParallelism } from 'node:os';
import process from 'node:process';
import { cutBatch } from '../../dist/model/engine/onnxruntime/training/micro-batches.js';
import { runForResult } from '../child-process.js';
import { predictStep } from '../scaling-model.js';
import { median } from '../statistics.js';
import {
  BATCH_SIZES,
  measurementScript,
  ourContestant,
  planContestants,
  THREADS,
} from './throughput-measurements.js';

/** @import { ImageFiles } from '../measurements/request.js' */
/** @import { StepParts } from '../measurements/step-parts.js' */
/** @import { Measurement, Series } from '../rounds.js' */
/** @import { PredictedStep } from '../scaling-model.js' */
/** @import { Contestant } from './throughput-measurements.js' */

/** The preset on which augmentation is measured, and a step of training is taken apart. */
export const EXAMINED_PRESET = 'classic';
/** How the measurement is called that takes a step apart. */
export const STEP_PARTS = 'mnist, a step by its parts';

const THREAD_COUNTS = [1, 2, 4, 8, 16];
/** The usual batch has as many micro-batches as 4 threads can share; the other one more. */
const PREDICTED_BATCH_SIZES = [BATCH_SIZES.training, 4 * BATCH_SIZES.training];
const TIMEOUT_MS = 120_000;

/**
 * Plans what more threads give, and what augmentation costs; with it the parts of a step, from which
 * the rest can be counted.
 * @param {{ presets: readonly string[], data: ImageFiles, seconds: number }} plan
 * @returns {Promise<Measurement[]>}
 */
export async function planScaling({ presets, data, seconds }) {
  const plans = presets.map((preset) => {
    const contestants = trainersOf(preset);
    return planContestants({
      ...{ section: 'scaling', task: 'training', preset },
      ...{ contestants, data, seconds },
    });
  });
  const examined = presets.includes(EXAMINED_PRESET) ? [planStepParts(data, seconds)] : [];
  return [...(await Promise.all(plans)).flat(), ...examined];
}

/**
 * @param {string} preset
 * @returns {Contestant[]}
 */
function trainersOf(preset) {
  // More threads than cores, or than micro-batches, would only wait.
  const most = Math.max(
    THREADS,
    Math.min(availableParallelism(), cutBatch(BATCH_SIZES.training, 1).count),
  );
  const threadCounts = THREAD_COUNTS.filter((threads) => threads <= most);
  const trainers = threadCounts.map((threads) => ourContestant('training', { threads }));
  if (preset !== EXAMINED_PRESET) return trainers;
  return [
    ...trainers,
    ourContestant('training', { augmentation: 'light' }),
    ourContestant('training', { augmentation: 'strong' }),
  ];
}

/**
 * @param {ImageFiles} data
 * @param {number} seconds
 * @returns {Measurement}
 */
function planStepParts(data, seconds) {
  const request = { preset: EXAMINED_PRESET, data, seconds, batchSize: BATCH_SIZES.training };
  const command = [measurementScript('step-parts.js'), JSON.stringify(request)];
  return {
    section: 'scaling',
    subject: EXAMINED_PRESET,
    contestant: STEP_PARTS,
    unit: 'ms',
    run: async (signal) => {
      const limits = { signal, timeoutMs: TIMEOUT_MS };
      const parts = /** @type {StepParts} */ (
        await runForResult(process.execPath, command, limits)
      );
      return { value: parts.microBatchMs, details: { ...parts } };
    },
  };
}

/**
 * Counts what more threads would do, from the parts of a step as they were measured.
 * @param {readonly Series[]} allSeries
 * @returns {PredictedStep[]} none when the parts were not measured
 */
export function predictScaling(allSeries) {
  const rounds = allSeries
    .filter(({ section, contestant }) => section === 'scaling' && contestant === STEP_PARTS)
    .flatMap(({ details }) => /** @type {StepParts[]} */ (/** @type {unknown} */ (details)));
  const [first] = rounds;
  if (!first) return [];
  const keys = /** @type {(keyof StepParts)[]} */ (Object.keys(first));
  /** @type {StepParts} */
  const parts = { ...first };
  for (const key of keys) parts[key] = median(rounds.map((round) => round[key]));
  return PREDICTED_BATCH_SIZES.flatMap((batchSize) =>
    THREAD_COUNTS.map((threads) => predictStep(parts, { threads, batchSize })),
  );
}
