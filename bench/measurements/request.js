import { readFileSync } from 'node:fs';
import process from 'node:process';
import { DIGIT_NAMES } from '../../dist/data/labeled-images.js';

/** @import { LabeledImages } from '../../dist/data/labeled-images.js' */
/** @import { AugmentationName } from '../../dist/data/augmentation/augmentation-policy.js' */
/** @import { KerasSequentialJson } from '../../dist/model/architecture/keras-json.js' */

/**
 * Digits as plain files, so that every language can read them: a byte for each pixel (0 =
 * background), and a byte for each label.
 * @typedef {{ images: string, labels: string, count: number }} ImageFiles
 */

/**
 * What a child process is asked to measure: the JSON of its only argument.
 * @typedef {object} ThroughputRequest
 * @property {'training' | 'inference'} task
 * @property {string} preset
 * @property {KerasSequentialJson} topology the preset's network
 * @property {ImageFiles} data
 * @property {number} batchSize
 * @property {number} threads
 * @property {number} warmUpSeconds
 * @property {number} seconds
 * @property {AugmentationName} [augmentation] ours only
 * @property {string} [backend] of TensorFlow.js
 */

/**
 * What it answers on the last line of stdout.
 * @typedef {object} ThroughputResult
 * @property {number} imagesPerSecond
 * @property {number} batchSize smaller than asked for where a batch takes longer than the time there is
 * @property {number} parameters of the network, running statistics included
 * @property {number} peakBytes most memory that the process had at any time
 * @property {number} [loss] of the last batch: a network that learns nothing is not worth measuring
 */

/**
 * Reads what this process is asked for.
 * @returns {ThroughputRequest}
 */
export function readRequest() {
  return /** @type {ThroughputRequest} */ (readArgument());
}

/**
 * Parses the only argument of this process.
 * @returns {unknown}
 */
export function readArgument() {
  return JSON.parse(process.argv[2] ?? '{}');
}

/**
 * @param {ImageFiles} files
 * @returns {LabeledImages}
 */
export function readImages({ images, labels, count }) {
  return {
    images: readFileSync(images),
    labels: readFileSync(labels),
    count,
    classNames: DIGIT_NAMES,
  };
}
