/** Child process: how many digits are read although they have come to harm. */
import console from 'node:console';
import process from 'node:process';
import { corruptions } from '../../dist/data/corruption/corruptions.js';
import { IMAGE_SIZE } from '../../dist/data/digit-image.js';
import { imageAt } from '../../dist/data/labeled-images.js';
import { createRandom } from '../../dist/data/random.js';
import { createPredictor } from '../../dist/model/engine/create-predictor.js';
import { resolveModel } from '../../dist/model/load-model.js';
import { answerImages, answerPictures } from '../pictures/answer-pictures.js';
import { grayPicture } from '../pictures/gray-picture.js';
import { readArgument } from './request.js';
import { loadTestDigits } from './test-digits.js';

/** @import { PictureAnswer } from '../pictures/answer-pictures.js' */

/**
 * @typedef {object} RobustnessRequest
 * @property {string} corruption its name; `none` for images as they are
 * @property {string} model
 * @property {string} dataset
 * @property {number} images how many
 * @property {number} seed
 */

/**
 * @typedef {object} RobustnessResult
 * @property {number} accuracyAsPicture through the image reader, then the network
 * @property {number} accuracyOfPixels the network alone
 * @property {number} unread pictures in which no digit was found
 * @property {number} count
 */

const request = /** @type {RobustnessRequest} */ (readArgument());
const data = await loadTestDigits(request);
const { model } = await resolveModel({ model: request.model, env: process.env });
const predictor = await createPredictor(model);

const corruption = corruptions.find(({ name }) => name === request.corruption);
const images = Array.from({ length: data.count }, (_, index) => {
  const random = createRandom(request.seed, 'corruption', request.corruption, index);
  const image = imageAt(data, index);
  return corruption ? corruption.corrupt(image, random) : image;
});
const pictures = images.map((image) => grayPicture(image, IMAGE_SIZE, IMAGE_SIZE));
const answers = await answerPictures(predictor, pictures);
/** @type {RobustnessResult} */
const result = {
  accuracyAsPicture: accuracyOf(answers),
  accuracyOfPixels: accuracyOf(await answerImages(predictor, images)),
  unread: answers.filter((answer) => answer === null).length,
  count: data.count,
};
await predictor.close();
console.log(JSON.stringify(result));

/** @param {readonly PictureAnswer[]} answers */
function accuracyOf(answers) {
  return answers.filter((answer, i) => answer?.digit === data.labels[i]).length / answers.length;
}
