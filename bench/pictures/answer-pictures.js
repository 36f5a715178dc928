import { IMAGE_PIXELS } from '../../dist/data/digit-image.js';
import { findDigit } from '../../dist/data/image/read-digit.js';
import { DIGIT_NAMES } from '../../dist/data/labeled-images.js';
import { classifyDigits } from '../../dist/model/reading/classify-digits.js';

/** @import { DigitImage } from '../../dist/data/digit-image.js' */
/** @import { DecodedImage } from '../../dist/data/image/decoded-image.js' */
/** @import { Predictor } from '../../dist/model/predictor.js' */

/** Images that the network is given at once. */
const BATCH_SIZE = 500;

/**
 * What is said of a picture: the likeliest digit and how sure it is, or null where there is none.
 * @typedef {{ digit: number, confidence: number } | null} PictureAnswer
 */

/**
 * Answers as `mnist predict` does: by the image reader, then the network.
 * @param {Predictor} predictor
 * @param {readonly DecodedImage[]} pictures
 * @returns {Promise<PictureAnswer[]>}
 */
export async function answerPictures(predictor, pictures) {
  const found = pictures.map((picture) => findDigit(picture));
  const digits = found.filter((digit) => digit !== null);
  /** @type {PictureAnswer[]} */
  const answers = [];
  for (let start = 0; start < digits.length; start += BATCH_SIZE) {
    const batch = await classifyDigits(predictor, digits.slice(start, start + BATCH_SIZE));
    answers.push(...batch.map(({ probabilities }) => likeliest(predictor, probabilities)));
  }
  let next = 0;
  return found.map((digit) => (digit === null ? null : (answers[next++] ?? null)));
}

/**
 * Answers by the network alone. What it takes for something else than a digit is no answer.
 * @param {Predictor} predictor
 * @param {readonly DigitImage[]} images
 * @returns {Promise<PictureAnswer[]>}
 */
export async function answerImages(predictor, images) {
  /** @type {PictureAnswer[]} */
  const answers = [];
  const classes = predictor.classNames.length;
  for (let start = 0; start < images.length; start += BATCH_SIZE) {
    const batch = images.slice(start, start + BATCH_SIZE);
    const pixels = new Uint8Array(batch.length * IMAGE_PIXELS);
    batch.forEach((image, i) => {
      pixels.set(image, i * IMAGE_PIXELS);
    });
    const probabilities = await predictor.predict(pixels);
    for (let i = 0; i < batch.length; i++) {
      answers.push(likeliest(predictor, probabilities.subarray(i * classes, (i + 1) * classes)));
    }
  }
  return answers;
}

/**
 * @param {Predictor} predictor
 * @param {Float32Array} probabilities
 * @returns {PictureAnswer}
 */
function likeliest({ classNames }, probabilities) {
  const confidence = Math.max(...probabilities);
  const digit = DIGIT_NAMES.indexOf(classNames[probabilities.indexOf(confidence)] ?? '');
  return digit < 0 ? null : { digit, confidence };
}
