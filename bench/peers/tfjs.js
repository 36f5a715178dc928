/**
 * Child process: TensorFlow.js on the same networks, by its Layers API, as its tutorials do. With
 * `{"task": "version", "backend": ...}` it only says which version is installed.
 */
import console from 'node:console';
import * as tf from '@tensorflow/tfjs';
import { IMAGE_SIZE } from '../../dist/data/digit-image.js';
import { writeModelInput } from '../../dist/data/model-input.js';
import { createBatches } from '../measurements/batches.js';
import { peakMemoryBytes } from '../measurements/peak-memory.js';
import { readImages, readRequest } from '../measurements/request.js';
import { measureThroughput } from '../measurements/throughput.js';

/** @import { ThroughputRequest, ThroughputResult } from '../measurements/request.js' */

const LEARNING_RATE = 1e-3;

/**
 * @param {ThroughputRequest} request
 * @returns {Promise<ThroughputResult>}
 */
async function measure(request) {
  const data = readImages(request.data);
  const model = await tf.models.modelFromJSON(
    /** @type {tf.io.ModelJSON} */ (/** @type {unknown} */ ({ modelTopology: request.topology })),
  );
  model.compile({ optimizer: tf.train.adam(LEARNING_RATE), loss: 'categoricalCrossentropy' });
  const nextBatch = createBatches(data);
  let loss = 0;

  /** @param {number} count */
  const train = async (count) => {
    const { images, labels } = nextBatch(count);
    const input = imageTensor(images, count);
    const target = tf.tidy(() => tf.oneHot(tf.tensor1d(labels, 'int32'), data.classNames.length));
    loss = Number(await model.trainOnBatch(input, target));
    tf.dispose([input, target]);
  };
  /** @param {number} count */
  const predict = async (count) => {
    const input = imageTensor(nextBatch(count).images, count);
    const probabilities = /** @type {tf.Tensor} */ (model.predict(input));
    await probabilities.data();
    tf.dispose([input, probabilities]);
  };
  const isTraining = request.task === 'training';
  return {
    ...(await measureThroughput({ ...request, runBatch: isTraining ? train : predict })),
    parameters: model.countParams(),
    peakBytes: peakMemoryBytes(),
    ...(isTraining && { loss }),
  };
}

/**
 * @param {Uint8Array} images
 * @param {number} count
 */
function imageTensor(images, count) {
  const input = new Float32Array(images.length);
  writeModelInput(images, input);
  return tf.tensor4d(input, [count, IMAGE_SIZE, IMAGE_SIZE, 1]);
}

const request = readRequest();
// Without checks for NaN, and without the hint on stdout to install the native backend.
tf.enableProdMode();
if (request.backend === 'wasm') {
  await import('@tensorflow/tfjs-backend-wasm');
  const { registerFilterGradient } = await import('./tfjs-wasm-filter-gradient.js');
  registerFilterGradient();
}
if (!(await tf.setBackend(request.backend ?? 'cpu'))) {
  throw new Error(`the backend ${request.backend} did not start`);
}
const isProbe = /** @type {string} */ (request.task) === 'version';
console.log(JSON.stringify(isProbe ? { version: tf.version.tfjs } : await measure(request)));
