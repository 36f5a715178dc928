import { join } from 'node:path';
import process from 'node:process';
import { URL } from 'node:url';
import { runForResult } from '../child-process.js';
import { MNIST_PROGRAM } from '../workspace.js';

/** @import { Measurement } from '../rounds.js' */
/** @import { Workspace } from '../workspace.js' */

const TRAINING_IMAGE_COUNT = '20000';
const TIMEOUT_MS = 300_000;
const PRELOAD = new URL('../measurements/print-peak-memory.js', import.meta.url).href;

/**
 * Plans the peak memory of whole processes, from their first instruction to their last.
 * @param {Workspace} workspace with a trained model
 * @returns {Measurement[]}
 */
export function planMemory({ folder, dataset, picture, model }) {
  const training = ['train', '--epochs', '1', '--limit', TRAINING_IMAGE_COUNT];
  const output = join(folder, 'memory-model');
  return [
    memoryOf(training.join(' '), [...training, '--dataset', dataset, '--output', output]),
    memoryOf('predict digit.png', ['predict', picture, '--model', model]),
  ];
}

/**
 * @param {string} subject
 * @param {readonly string[]} args
 * @returns {Measurement}
 */
function memoryOf(subject, args) {
  return {
    section: 'memory',
    subject,
    contestant: 'mnist',
    unit: 'bytes',
    run: async (signal) => {
      const command = ['--import', PRELOAD, MNIST_PROGRAM, ...args];
      const limits = { signal, timeoutMs: TIMEOUT_MS };
      const answer = await runForResult(process.execPath, command, limits);
      return { value: /** @type {{ peakBytes: number }} */ (answer).peakBytes };
    },
  };
}
