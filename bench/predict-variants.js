/**
 * How well digits survive the ways in which pictures are saved: MNIST's test images are exported in
 * several variants, read back as any picture is (decode, find the ink, normalise), and classified.
 *
 * Usage: npm run build, then
 *   MNIST_DATA_DIR=<folder> node bench/predict-variants.js [--model DIR] [--limit N] [--json]
 */
import console from 'node:console';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { IMAGE_PIXELS, IMAGE_SIZE } from '../dist/data/digit-image.js';
import { loadIdxFolder } from '../dist/data/mnist/load-idx-folder.js';
import { decodeImage } from '../dist/data/image/decode.js';
import { encodeGrayPng } from '../dist/data/image/encode-png.js';
import { imageToDigit } from '../dist/data/image/read-digit.js';
import { firstImages, imageAt } from '../dist/data/labeled-images.js';
import { createRandom } from '../dist/data/random.js';
import { createPredictor } from '../dist/model/engine/create-predictor.js';
import { resolveModel } from '../dist/model/load-model.js';

/** @typedef {import('../dist/data/labeled-images.js').LabeledImages} LabeledImages */
/** @typedef {import('../dist/model/predictor.js').Predictor} Predictor */

/**
 * One way of saving a digit.
 * @typedef {{
 *   name: string,
 *   save: (digit: Uint8Array, index: number) => Promise<Buffer>,
 * }} Variant
 */

/**
 * What came of one variant; `difference` is the mean absolute difference to the original in grey
 * levels.
 * @typedef {{
 *   variant: string,
 *   accuracy: number,
 *   difference: number,
 *   unread: number,
 *   imagesPerSecond: number,
 * }} VariantResult
 */

const raw = { width: IMAGE_SIZE, height: IMAGE_SIZE, channels: /** @type {const} */ (1) };

/** @param {Uint8Array} digit */
const inverted = (digit) => digit.map((value) => 255 - value);

/** @type {Variant[]} */
const variants = [
  { name: 'png', save: (digit) => encodeGrayPng(digit, IMAGE_SIZE, IMAGE_SIZE) },
  { name: 'jpeg-80', save: (digit) => sharp(digit, { raw }).jpeg({ quality: 80 }).toBuffer() },
  { name: 'inverted', save: (digit) => encodeGrayPng(inverted(digit), IMAGE_SIZE, IMAGE_SIZE) },
  {
    name: 'inverted-jpeg-80',
    save: (digit) => sharp(inverted(digit), { raw }).jpeg({ quality: 80 }).toBuffer(),
  },
  {
    name: 'enlarged-300',
    save: (digit) => sharp(digit, { raw }).resize(300, 300).png().toBuffer(),
  },
  { name: 'page-640x480', save: pasteOnPage },
  { name: 'transparent-black-ink', save: (digit) => saveTransparent(digit, 0) },
  { name: 'transparent-white-ink', save: (digit) => saveTransparent(digit, 255) },
];

/**
 * Pastes a digit somewhere on a page, dark on light.
 * @param {Uint8Array} digit
 * @param {number} index
 */
function pasteOnPage(digit, index) {
  const [width, height] = [640, 480];
  const random = createRandom(1, 'page', index);
  const left = random.integer(width - IMAGE_SIZE);
  const top = random.integer(height - IMAGE_SIZE);
  const page = new Uint8Array(width * height).fill(255);
  inverted(digit).forEach((value, i) => {
    const y = top + Math.floor(i / IMAGE_SIZE);
    page[y * width + left + (i % IMAGE_SIZE)] = value;
  });
  return encodeGrayPng(page, width, height);
}

/**
 * Saves a digit as ink of one colour on nothing.
 * @param {Uint8Array} digit
 * @param {number} color a level of grey
 */
function saveTransparent(digit, color) {
  const rgba = new Uint8Array(4 * digit.length);
  digit.forEach((value, i) => {
    rgba.set([color, color, color, value], 4 * i);
  });
  return sharp(rgba, { raw: { ...raw, channels: 4 } })
    .png()
    .toBuffer();
}

/** Pictures that are saved and read back at the same time. */
const CONCURRENCY = 8;

/**
 * @param {Variant} variant
 * @param {LabeledImages} data
 * @param {Predictor} predictor
 * @returns {Promise<VariantResult>}
 */
async function measure({ name, save }, data, predictor) {
  const read = new Uint8Array(data.images.length);
  let unread = 0;
  let readingMs = 0;
  for (let start = 0; start < data.count; start += CONCURRENCY) {
    const indices = Array.from(
      { length: Math.min(CONCURRENCY, data.count - start) },
      (_, i) => start + i,
    );
    const files = await Promise.all(indices.map((index) => save(imageAt(data, index), index)));
    const startedMs = performance.now();
    const digits = await Promise.all(
      files.map(async (file) => imageToDigit(await decodeImage(file, name))),
    );
    readingMs += performance.now() - startedMs;
    digits.forEach((digit, i) => {
      if (digit === null) unread++;
      else read.set(digit, (start + i) * IMAGE_PIXELS);
    });
  }
  return {
    variant: name,
    accuracy: await accuracyOf(read, data, predictor),
    difference: meanDifference(read, data.images),
    unread,
    imagesPerSecond: Math.round((1000 * data.count) / readingMs),
  };
}

/**
 * @param {Uint8Array} images
 * @param {LabeledImages} data
 * @param {Predictor} predictor
 */
async function accuracyOf(images, { labels, count }, predictor) {
  const classes = predictor.classNames.length;
  const batch = 500;
  let correct = 0;
  for (let start = 0; start < count; start += batch) {
    const end = Math.min(start + batch, count);
    const part = images.subarray(start * IMAGE_PIXELS, end * IMAGE_PIXELS);
    const probabilities = await predictor.predict(part);
    for (let i = start; i < end; i++) {
      const row = probabilities.subarray((i - start) * classes, (i - start + 1) * classes);
      if (row.indexOf(Math.max(...row)) === labels[i]) correct++;
    }
  }
  return correct / count;
}

/**
 * @param {Uint8Array} a
 * @param {Uint8Array} b
 */
function meanDifference(a, b) {
  return a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0) / a.length;
}

/** @param {VariantResult} result */
function formatRow({ variant, accuracy, difference, unread, imagesPerSecond }) {
  return [
    variant.padEnd(24),
    `${(100 * accuracy).toFixed(2)} %`.padStart(9),
    difference.toFixed(2).padStart(11),
    String(unread).padStart(7),
    String(imagesPerSecond).padStart(9),
  ].join('');
}

/** @param {string | undefined} model */
async function openPredictor(model) {
  const found = await resolveModel({ model, env: process.env });
  console.error(`model: ${found.name}`);
  return createPredictor(found.model);
}

const { values: flags } = parseArgs({
  options: {
    model: { type: 'string' },
    limit: { type: 'string', default: '10000' },
    json: { type: 'boolean', default: false },
  },
});
const dataDir = process.env.MNIST_DATA_DIR;
if (dataDir === undefined) throw new Error("set MNIST_DATA_DIR to the folder with MNIST's files");
const data = firstImages(await loadIdxFolder(dataDir, 'test'), Number(flags.limit));
const predictor = await openPredictor(flags.model);

/** @type {VariantResult[]} */
const results = [
  {
    variant: 'none (the array itself)',
    accuracy: await accuracyOf(data.images, data, predictor),
    difference: 0,
    unread: 0,
    imagesPerSecond: 0,
  },
];
if (!flags.json) {
  console.log('variant                  accuracy difference unread images/s');
  results.forEach((result) => {
    console.log(formatRow(result));
  });
}
for (const variant of variants) {
  const result = await measure(variant, data, predictor);
  results.push(result);
  if (!flags.json) console.log(formatRow(result));
}
if (flags.json) console.log(JSON.stringify({ count: data.count, results }));
await predictor.close();
