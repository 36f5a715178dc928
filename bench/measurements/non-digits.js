/** Child process: how many pictures of one kind are answered, by how sure the answers are. */
import console from 'node:console';
import process from 'node:process';
import { createRandom } from '../../dist/data/random.js';
import { generateSyntheticDigits } from '../../dist/data/synthetic/generate.js';
import { createOutlierMaterial } from '../../dist/data/synthetic/outliers/create-outlier-material.js';
import { createPredictor } from '../../dist/model/engine/create-predictor.js';
import { resolveModel } from '../../dist/model/load-model.js';
import { answerPictures } from '../pictures/answer-pictures.js';
import { PICTURE_KINDS } from '../pictures/picture-kinds.js';
import { readArgument } from './request.js';
import { loadTestDigits } from './test-digits.js';

/** @import { PictureAnswer } from '../pictures/answer-pictures.js' */

/**
 * @typedef {object} NonDigitsRequest
 * @property {string} kind of pictures
 * @property {string} model
 * @property {string} dataset where the digits come from
 * @property {number} images how many
 * @property {number} seed
 * @property {readonly number[]} thresholds
 */

/**
 * @typedef {object} NonDigitsResult
 * @property {number} count
 * @property {number} unread pictures in which nothing was found
 * @property {readonly number[]} accepted how many were answered, threshold by threshold
 * @property {readonly number[]} wrong how many of these wrongly; all where there is no digit
 */

/** Pictures that are in memory at once. */
const CHUNK = 50;

const request = /** @type {NonDigitsRequest} */ (readArgument());
const { seed, images: count, thresholds } = request;
const kind = PICTURE_KINDS.find(({ name }) => name === request.kind);
if (!kind) throw new Error(`no kind "${request.kind}"`);
const test = await loadTestDigits(request);
const synthetic = generateSyntheticDigits({ count, seed });
// Pairs and fragments are cut from digits that no network was trained on.
const material = { test, synthetic, outliers: createOutlierMaterial(test) };
const { model } = await resolveModel({ model: request.model, env: process.env });
const predictor = await createPredictor(model);

/** @type {{ answer: PictureAnswer, label: number | null }[]} */
const answered = [];
for (let start = 0; start < count; start += CHUNK) {
  const drawn = Array.from({ length: Math.min(CHUNK, count - start) }, (_, i) =>
    kind.draw(material, createRandom(seed, 'picture', kind.name, start + i), start + i),
  );
  const answers = await answerPictures(
    predictor,
    drawn.map(({ picture }) => picture),
  );
  drawn.forEach(({ label }, i) => answered.push({ answer: answers[i] ?? null, label }));
}
await predictor.close();

/** @type {NonDigitsResult} */
const result = {
  count,
  unread: answered.filter(({ answer }) => answer === null).length,
  accepted: thresholds.map((threshold) => acceptedAt(threshold).length),
  wrong: thresholds.map(
    (threshold) =>
      acceptedAt(threshold).filter(({ answer, label }) => answer?.digit !== label).length,
  ),
};
console.log(JSON.stringify(result));

/** @param {number} threshold */
function acceptedAt(threshold) {
  return answered.filter(({ answer }) => answer !== null && answer.confidence >= threshold);
}
