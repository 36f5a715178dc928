import { join } from 'node:path';
import process from 'node:process';
import { runForResult } from '../child-process.js';
import { MNIST_PROGRAM } from '../workspace.js';
import { PRINT_MEMORY_BY_EPOCH, PRINT_PEAK_MEMORY } from './preloads.js';

/** @import { Measurement } from '../rounds.js' */
/** @import { FullDataset } from '../workspace/full-dataset.js' */
/** @import { Workspace } from '../workspace.js' */

const TIMEOUT_MS = 300_000;

const oneEpoch = ['train', '--arch', 'classic', '--epochs', '1'];
const manyEpochs = ['train', '--arch', 'classic', '--epochs', '20', '--limit', '3000'];

/** How the measurements are called. */
export const MEMORY_SUBJECTS = {
  oneEpoch: `${oneEpoch.join(' ')}, all images`,
  manyEpochs: manyEpochs.join(' '),
  predict: 'predict digit.png',
};

/**
 * What a process that was measured says of its memory.
 * @typedef {object} MemoryAnswer
 * @property {number} peakBytes
 * @property {number[]} [bytesByEpoch] what it had after each epoch
 */

/**
 * Plans the peak memory of whole processes, from their first instruction to their last; and how it
 * grows with many epochs.
 * @param {Workspace} workspace with a trained model
 * @param {FullDataset} dataset
 * @returns {Measurement[]}
 */
export function planMemory({ folder, picture, model }, dataset) {
  const rest = [...dataset.args, '--output', join(folder, 'memory-model')];
  const { oneEpoch: once, manyEpochs: often, predict } = MEMORY_SUBJECTS;
  return [
    memoryOf(once, PRINT_PEAK_MEMORY, [...oneEpoch, ...rest]),
    memoryOf(often, PRINT_MEMORY_BY_EPOCH, [...manyEpochs, ...rest]),
    memoryOf(predict, PRINT_PEAK_MEMORY, ['predict', picture, '--model', model]),
  ];
}

/**
 * @param {string} subject
 * @param {string} preload
 * @param {readonly string[]} args
 * @returns {Measurement}
 */
function memoryOf(subject, preload, args) {
  return {
    section: 'memory',
    subject,
    contestant: 'mnist',
    unit: 'bytes',
    run: async (signal) => {
      const command = ['--import', preload, MNIST_PROGRAM, ...args];
      const limits = { signal, timeoutMs: TIMEOUT_MS };
      const answer = /** @type {MemoryAnswer} */ (
        await runForResult(process.execPath, command, limits)
      );
      const { peakBytes, ...details } = answer;
      return { value: peakBytes, details };
    },
  };
}
