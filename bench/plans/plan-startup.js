import { join } from 'node:path';
import process from 'node:process';
import { formatKerasJson } from '../../dist/model/architecture/keras-json.js';
import { loadArchitecture } from '../../dist/model/load-architecture.js';
import { runProgram } from '../child-process.js';
import { pythonCommand } from '../peers/peers.js';
import { median } from '../statistics.js';
import { MNIST_PROGRAM } from '../workspace.js';

/** @import { Peer } from '../peers/peers.js' */
/** @import { Measurement } from '../rounds.js' */
/** @import { Workspace } from '../workspace.js' */

/** Starts in a round; their median counts. */
const STARTS = 5;
const TIMEOUT_MS = 60_000;

/** How the commands are called. */
export const STARTUP_SUBJECTS = {
  node: 'node -e 0',
  help: 'mnist --help',
  predict: 'mnist predict digit.png',
  pytorch: 'PyTorch predicts digit.png',
};

/**
 * Plans the wall-clock time of whole processes, from their start to their end.
 * @param {{ workspace: Workspace, peers: readonly Peer[] }} plan a workspace with a trained model
 * @returns {Measurement[]}
 */
export function planStartup({ workspace, peers }) {
  const { picture, model } = workspace;
  const { node, help, predict } = STARTUP_SUBJECTS;
  const hasPyTorch = peers.some(({ family }) => family === 'pytorch');
  return [
    durationOf(node, [process.execPath, '-e', '0']),
    durationOf(help, [process.execPath, MNIST_PROGRAM, '--help']),
    durationOf(predict, [process.execPath, MNIST_PROGRAM, 'predict', picture, '--model', model]),
    ...(hasPyTorch ? [durationOfPyTorch(workspace)] : []),
  ];
}

/**
 * @param {string} subject
 * @param {readonly [string, ...string[]]} command
 * @returns {Measurement}
 */
function durationOf(subject, [program, ...args]) {
  return {
    section: 'startup',
    subject,
    contestant: subject.split(' ')[0] ?? subject,
    unit: 'ms',
    run: async (signal) => {
      /** @type {number[]} */
      const startsMs = [];
      for (let start = 0; start < STARTS; start++) {
        const run = await runProgram(program, args, { signal, timeoutMs: TIMEOUT_MS });
        startsMs.push(run.durationMs);
      }
      return { value: median(startsMs), details: { startsMs } };
    },
  };
}

/**
 * PyTorch with a saved network of the same architecture.
 * @param {Workspace} workspace
 * @returns {Measurement}
 */
function durationOfPyTorch({ folder, picture }) {
  const model = join(folder, 'startup.pt');
  const command = [...pythonCommand('pytorch_predict.py'), model, picture];
  const measurement = durationOf(STARTUP_SUBJECTS.pytorch, /** @type {[string]} */ (command));
  return {
    ...measurement,
    run: async (signal, round) => {
      if (round === 1) await saveNetwork(model, signal);
      return measurement.run(signal, round);
    },
  };
}

/**
 * @param {string} path
 * @param {AbortSignal} signal
 */
async function saveNetwork(path, signal) {
  const { architecture } = await loadArchitecture();
  const [program, script] = pythonCommand('pytorch_save.py');
  const topology = JSON.stringify(formatKerasJson(architecture));
  await runProgram(program, [script, topology, path], { signal, timeoutMs: TIMEOUT_MS });
}
