import process from 'node:process';
import { resolveModel } from '../../dist/model/load-model.js';
import { trainModel } from '../workspace.js';
import { prepareFullDataset } from '../workspace/full-dataset.js';
import { writePictures } from '../workspace/write-pictures.js';
import { planEpochs } from './plan-epochs.js';
import { PICTURE_COUNT, planFolder } from './plan-folder.js';
import { planMemory } from './plan-memory.js';
import { planNonDigits } from './plan-non-digits.js';
import { planRecipes } from './plan-recipes.js';
import { planRobustness } from './plan-robustness.js';
import { planScaling } from './plan-scaling.js';
import { planStartup } from './plan-startup.js';
import { planThroughput } from './plan-throughput.js';

/** @import { BenchOptions } from '../options.js' */
/** @import { Peer } from '../peers/peers.js' */
/** @import { Measurement, Section } from '../rounds.js' */
/** @import { Workspace } from '../workspace.js' */

/**
 * What there is to plan with.
 * @typedef {object} Surroundings
 * @property {readonly Peer[]} peers
 * @property {Workspace} workspace
 * @property {AbortSignal} signal
 * @property {(text: string) => void} onProgress
 */

/**
 * Plans all that is asked for, and prepares in the workspace what it needs.
 * @param {BenchOptions} options
 * @param {Surroundings} surroundings
 * @returns {Promise<Measurement[]>} section by section
 * @throws MnistError when there is no model to measure
 */
export async function planSections(options, { peers, workspace, signal, onProgress }) {
  const { sections, presets, seconds } = options;
  const { data } = workspace;
  const wants = (/** @type {readonly Section[]} */ ...some) =>
    some.some((section) => sections.includes(section));

  if (wants('folder', 'memory', 'startup')) {
    onProgress('training a model for a moment');
    await trainModel(workspace, signal);
  }
  /** @type {Measurement[]} */
  const measurements = [];
  for (const task of /** @type {const} */ (['training', 'inference'])) {
    if (!wants(task)) continue;
    measurements.push(...(await planThroughput({ task, presets, peers, data, seconds })));
  }
  if (wants('scaling')) measurements.push(...(await planScaling({ presets, data, seconds })));
  if (wants('folder')) {
    onProgress(`writing ${PICTURE_COUNT} pictures`);
    measurements.push(...planFolder(workspace, await writePictures(workspace, PICTURE_COUNT)));
  }
  if (wants('epochs', 'recipes', 'memory')) {
    const dataset = await prepareFullDataset(workspace);
    if (wants('epochs')) measurements.push(...(await planEpochs({ workspace, dataset, peers })));
    if (wants('recipes')) measurements.push(...planRecipes(workspace, dataset));
    if (wants('memory')) measurements.push(...planMemory(workspace, dataset));
  }
  if (wants('startup')) measurements.push(...planStartup({ workspace, peers }));
  if (wants('robustness', 'non-digits')) {
    const { name: model } = await resolveModel({ model: options.model, env: process.env });
    onProgress(`model: ${model}`);
    const plan = { model, dataset: workspace.dataset, images: options.images };
    if (wants('robustness')) measurements.push(...planRobustness(plan));
    if (wants('non-digits')) measurements.push(...planNonDigits(plan));
  }
  return measurements;
}
