import process from 'node:process';
import { runProgram } from '../child-process.js';
import { median } from '../statistics.js';
import { MNIST_PROGRAM } from '../workspace.js';

/** @import { Measurement } from '../rounds.js' */
/** @import { Workspace } from '../workspace.js' */

/** Starts in a round; their median counts. */
const STARTS = 5;
const TIMEOUT_MS = 60_000;

/**
 * Plans the wall-clock time of whole processes, from their start to their end.
 * @param {Workspace} workspace with a trained model
 * @returns {Measurement[]}
 */
export function planStartup({ picture, model }) {
  return [
    durationOf('node -e 0', ['-e', '0']),
    durationOf('mnist --help', [MNIST_PROGRAM, '--help']),
    durationOf('mnist predict digit.png', [MNIST_PROGRAM, 'predict', picture, '--model', model]),
  ];
}

/**
 * @param {string} subject
 * @param {readonly string[]} args
 * @returns {Measurement}
 */
function durationOf(subject, args) {
  return {
    section: 'startup',
    subject,
    contestant: subject.split(' ')[0] ?? subject,
    unit: 'ms',
    run: async (signal) => {
      /** @type {number[]} */
      const startsMs = [];
      for (let start = 0; start < STARTS; start++) {
        const run = await runProgram(process.execPath, args, { signal, timeoutMs: TIMEOUT_MS });
        startsMs.push(run.durationMs);
      }
      return { value: median(startsMs), details: { startsMs } };
    },
  };
}
