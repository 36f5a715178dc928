import process from 'node:process';
import { formatCount } from '../../dist/report/format-quantity.js';
import { parseResult, runProgram } from '../child-process.js';
import { MNIST_PROGRAM } from '../workspace.js';
import { PRINT_PEAK_MEMORY } from './preloads.js';

/** @import { Measurement, Sample } from '../rounds.js' */
/** @import { Pictures } from '../workspace/write-pictures.js' */
/** @import { Workspace } from '../workspace.js' */

/** How many pictures are in the folder. */
export const PICTURE_COUNT = 10_000;
/** How the pictures are named on the command line. */
export const FOLDER_CONTESTANTS = { folder: 'predict FOLDER', files: 'predict FOLDER/*.png' };

const TIMEOUT_MS = 600_000;

/**
 * Plans how many pictures per second `mnist predict` answers, from the start of the process to its
 * end, and how much memory it needs: the folder by its name, and each picture by its own.
 * @param {Workspace} workspace with a trained model
 * @param {Pictures} pictures
 * @returns {Measurement[]}
 */
export function planFolder({ model }, { folder, names }) {
  const planned = /** @type {const} */ ([
    [FOLDER_CONTESTANTS.folder, ['.']],
    [FOLDER_CONTESTANTS.files, names],
  ]);
  return planned.map(([contestant, args]) => ({
    section: 'folder',
    subject: `${formatCount(names.length)} PNGs of 28x28`,
    contestant,
    unit: 'images/s',
    run: (signal) => predictAll({ folder, args, model, count: names.length, signal }),
  }));
}

/**
 * @typedef {object} Prediction
 * @property {string} folder where the pictures are
 * @property {readonly string[]} args what names them there
 * @property {string} model
 * @property {number} count
 * @property {AbortSignal} signal
 */

/**
 * @param {Prediction} prediction
 * @returns {Promise<Sample>}
 */
async function predictAll({ folder, args, model, count, signal }) {
  const program = ['--import', PRINT_PEAK_MEMORY, MNIST_PROGRAM, 'predict', '--json'];
  const command = [...program, '--model', model, ...args];
  const limits = { signal, timeoutMs: TIMEOUT_MS, cwd: folder };
  const { stdout, durationMs } = await runProgram(process.execPath, command, limits);
  const { peakBytes } = /** @type {{ peakBytes: number }} */ (parseResult(stdout));
  const answered = stdout.split('\n').filter((line) => line.startsWith('{"file":')).length;
  if (answered !== count) throw new Error(`${answered} answers for ${count} pictures`);
  return { value: (1000 * count) / durationMs, details: { peakBytes } };
}
