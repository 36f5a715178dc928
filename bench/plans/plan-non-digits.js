import process from 'node:process';
import { BUNDLED_MIN_CONFIDENCE } from '../../dist/model/min-confidence.js';
import { runForResult } from '../child-process.js';
import { PICTURE_KINDS } from '../pictures/picture-kinds.js';
import { measurementScript } from './throughput-measurements.js';

/** @import { NonDigitsRequest, NonDigitsResult } from '../measurements/non-digits.js' */
/** @import { Measurement } from '../rounds.js' */
/** @import { ModelUnderTest } from './plan-robustness.js' */

/** How sure an answer has to be. */
export const THRESHOLDS = [0.5, 0.7, 0.8, 0.9, 0.95, 0.97, 0.99];
/** The one that bars are held against. */
export const MIN_CONFIDENCE = BUNDLED_MIN_CONFIDENCE;

/** Drawing and reading a whole picture takes ten times as long as an image of 28x28. */
const IMAGES_PER_PICTURE = 10;
const SEED = 1;
const TIMEOUT_MS = 900_000;

/**
 * What is known of one kind of pictures.
 * @typedef {NonDigitsResult & { model: string, isDigit: boolean, isReserved: boolean }} NonDigitsDetails
 */

/**
 * Plans how many pictures are answered, kind by kind: none should where there is no digit, all others.
 * @param {ModelUnderTest} plan
 * @returns {Measurement[]}
 */
export function planNonDigits({ model, dataset, images }) {
  return PICTURE_KINDS.map(({ name, isDigit, isReserved }) => ({
    section: 'non-digits',
    subject: name,
    contestant: 'mnist',
    unit: '%',
    rounds: 1,
    run: async (signal) => {
      /** @type {NonDigitsRequest} */
      const request = {
        ...{ kind: name, model, dataset, seed: SEED, thresholds: THRESHOLDS },
        images: Math.ceil(images / IMAGES_PER_PICTURE),
      };
      const args = [measurementScript('non-digits.js'), JSON.stringify(request)];
      const limits = { signal, timeoutMs: TIMEOUT_MS };
      const answer = await runForResult(process.execPath, args, limits);
      const result = /** @type {NonDigitsResult} */ (answer);
      const accepted = result.accepted[THRESHOLDS.indexOf(MIN_CONFIDENCE)] ?? NaN;
      /** @type {NonDigitsDetails} */
      const details = { ...result, model, isDigit, isReserved };
      return { value: accepted / result.count, details: { ...details } };
    },
  }));
}
