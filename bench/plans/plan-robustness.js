import process from 'node:process';
import { corruptions } from '../../dist/data/corruption/corruptions.js';
import { runForResult } from '../child-process.js';
import { measurementScript } from './throughput-measurements.js';

/** @import { RobustnessRequest, RobustnessResult } from '../measurements/robustness.js' */
/** @import { Measurement } from '../rounds.js' */

/** What the images as they are count as. */
export const UNHARMED = 'none';

const SEED = 1;
const TIMEOUT_MS = 900_000;

/**
 * A model that is measured, and on how many images.
 * @typedef {object} ModelUnderTest
 * @property {string} model
 * @property {string} dataset
 * @property {number} images
 */

/**
 * Plans how many test digits are read after each corruption: as pictures of 28x28, and by the network
 * alone.
 * @param {ModelUnderTest} plan
 * @returns {Measurement[]}
 */
export function planRobustness({ model, dataset, images }) {
  const names = [UNHARMED, ...corruptions.map(({ name }) => name)];
  return names.map((corruption) => ({
    section: 'robustness',
    subject: corruption,
    contestant: 'mnist',
    unit: '%',
    // Nothing about it is random but the corruptions, which are the same for everybody.
    rounds: 1,
    run: async (signal) => {
      /** @type {RobustnessRequest} */
      const request = { corruption, model, dataset, images, seed: SEED };
      const args = [measurementScript('robustness.js'), JSON.stringify(request)];
      const limits = { signal, timeoutMs: TIMEOUT_MS };
      const answer = await runForResult(process.execPath, args, limits);
      const { accuracyAsPicture, ...details } = /** @type {RobustnessResult} */ (answer);
      return { value: accuracyAsPicture, details };
    },
  }));
}
