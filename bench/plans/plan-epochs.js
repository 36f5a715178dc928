import { join } from 'node:path';
import { describeArchitecture } from '../../dist/model/architecture/describe-architecture.js';
import { formatKerasJson } from '../../dist/model/architecture/keras-json.js';
import { loadArchitecture } from '../../dist/model/load-architecture.js';
import { parseResult, runProgram } from '../child-process.js';
import { pythonCommand } from '../peers/peers.js';
import { findBetterLayout } from './find-better-layout.js';
import { runTraining } from './run-training.js';
import { requireParameters, THREADS } from './throughput-measurements.js';

/** @import { Peer } from '../peers/peers.js' */
/** @import { Measurement, Sample } from '../rounds.js' */
/** @import { FullDataset } from '../workspace/full-dataset.js' */
/** @import { Workspace } from '../workspace.js' */

/** What is trained, from start to finish. */
export const EPOCHS_PRESET = 'classic';
const EPOCHS = 5;
const VALIDATION_SPLIT = 0.1;
/** How the two are called. */
export const EPOCHS_CONTESTANTS = { mnist: 'mnist train', pytorch: 'PyTorch' };

const TIMEOUT_MS = 1_800_000;

/**
 * Plans whole training runs, each with a seed of its own in every round: the process starts, loads
 * the images, trains, validates after each epoch, measures on the test images, and saves the model.
 * @param {{ workspace: Workspace, dataset: FullDataset, peers: readonly Peer[] }} plan
 * @returns {Promise<Measurement[]>}
 */
export async function planEpochs({ workspace, dataset, peers }) {
  const { architecture, recipe } = await loadArchitecture(EPOCHS_PRESET);
  const { parameters } = describeArchitecture(architecture);
  const about = /** @type {const} */ ({
    section: 'epochs',
    subject: `${EPOCHS_PRESET}, ${EPOCHS} epochs`,
    unit: 's',
  });
  /** @type {Measurement} */
  const ours = {
    ...about,
    contestant: EPOCHS_CONTESTANTS.mnist,
    run: (signal, seed) => {
      const output = join(workspace.folder, `mnist-${seed}`);
      return runTraining([...ourArgs, ...dataset.args, '--output', output], seed, signal);
    },
  };
  const peer = peers.find(({ family }) => family === 'pytorch');
  if (!peer) return [ours];

  const findLayout = findBetterLayout(peer, { preset: EPOCHS_PRESET, data: workspace.data });
  /** @type {Measurement} */
  const theirs = {
    ...about,
    contestant: EPOCHS_CONTESTANTS.pytorch,
    run: async (signal, seed) => {
      const request = {
        ...{ train: dataset.train, test: dataset.test, seed, threads: THREADS },
        ...(await findLayout(signal)),
        ...{ batchSize: recipe.batchSize, learningRate: recipe.learningRate, epochs: EPOCHS },
        validationSplit: VALIDATION_SPLIT,
        topology: formatKerasJson(architecture),
        output: join(workspace.folder, `pytorch-${seed}.pt`),
      };
      return trainPyTorch(request, parameters, signal);
    },
  };
  return [ours, theirs];
}

const ourArgs = [
  ...['train', '--arch', EPOCHS_PRESET, '--epochs', String(EPOCHS), '--threads', String(THREADS)],
  ...['--validation-split', String(VALIDATION_SPLIT), '--json'],
];

/**
 * @param {Readonly<Record<string, unknown>>} request
 * @param {number} parameters
 * @param {AbortSignal} signal
 * @returns {Promise<Sample>}
 */
async function trainPyTorch(request, parameters, signal) {
  const [program, script] = pythonCommand('pytorch_epochs.py');
  const limits = { signal, timeoutMs: TIMEOUT_MS };
  const run = await runProgram(program, [script, JSON.stringify(request)], limits);
  const answer = /** @type {{ accuracy: number, parameters: number }} */ (parseResult(run.stdout));
  requireParameters(answer.parameters, parameters);
  const { seed, layout } = request;
  return { value: run.durationMs / 1000, details: { ...answer, seed, layout } };
}
