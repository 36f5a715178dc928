/**
 * How well pictures are read that other people made: a folder with a labels.csv is read as `mnist
 * predict` reads (pictures of several digits as with --multi) and held against its labels.
 *
 * Usage: npm run bench:realworld -- <folder> [--model PATH] [--kind KIND] [--json]
 *
 * "exact" is the share of pictures read without an error, "by repository" the mean of that over
 * repositories (writers), and "edits" how many insertions, deletions and substitutions it takes, for
 * each digit of the labels. What the network is too unsure of counts as it is answered. The last row is
 * what the same network reads of pictures that were only squeezed to 28x28.
 */
import console from 'node:console';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { readDigits } from '../dist/data/image/reading/read-digits.js';
import { readPages } from '../dist/data/image/reading/read-pages.js';
import { createPredictor } from '../dist/model/engine/create-predictor.js';
import { measureCalibration } from '../dist/model/evaluation/calibration.js';
import { USUAL_MIN_CONFIDENCE } from '../dist/model/min-confidence.js';
import { mostProbable } from '../dist/model/evaluation/most-probable.js';
import { resolveModel } from '../dist/model/load-model.js';
import { classifyDigits } from '../dist/model/reading/classify-digits.js';
import { readPage } from '../dist/model/reading/read-page.js';
import { readLabels } from './realworld/read-labels.js';
import { readTheUsualWay } from './realworld/read-the-usual-way.js';
import { groupBy, score } from './realworld/score.js';

/** @import { Predictor } from '../dist/model/predictor.js' */
/** @import { LabeledPicture } from './realworld/read-labels.js' */
/** @import { ReadPicture, Score } from './realworld/score.js' */

/**
 * A single digit, with how sure the answer is.
 * @typedef {ReadPicture & { confidence: number }} ReadSingle
 */

/**
 * @param {readonly LabeledPicture[]} pictures
 * @param {Predictor} predictor
 * @returns {Promise<ReadSingle[]>}
 */
async function readSingles(pictures, predictor) {
  /** @type {ReadSingle[]} */
  const read = [];
  const files = pictures.map(({ file }) => file);
  for await (const reading of readDigits(files, {})) {
    const picture = pictures[read.length];
    if (picture === undefined) break;
    const found = 'digit' in reading && reading.digit !== null ? [reading] : [];
    const [classified] = await classifyDigits(predictor, found);
    read.push({ picture, ...likeliest(classified?.probabilities, predictor) });
  }
  return read;
}

/**
 * @param {readonly LabeledPicture[]} pictures
 * @param {Predictor} predictor
 * @returns {Promise<ReadSingle[]>}
 */
async function readSinglesTheUsualWay(pictures, predictor) {
  /** @type {ReadSingle[]} */
  const read = [];
  for (const picture of pictures) {
    const probabilities = await predictor.predict(await readTheUsualWay(picture.file));
    read.push({ picture, ...likeliest(probabilities, predictor) });
  }
  return read;
}

/**
 * @param {Float32Array | undefined} probabilities
 * @param {Predictor} predictor
 */
function likeliest(probabilities, { classNames }) {
  if (probabilities === undefined) return { text: '', confidence: 0 };
  const best = mostProbable(probabilities, 0, classNames.length);
  return { text: classNames[best] ?? '', confidence: probabilities[best] ?? 0 };
}

/**
 * @param {readonly LabeledPicture[]} pictures
 * @param {Predictor} predictor
 * @returns {Promise<ReadPicture[]>}
 */
async function readMultis(pictures, predictor) {
  /** @type {ReadPicture[]} */
  const read = [];
  const files = pictures.map(({ file }) => file);
  for await (const scan of readPages(files, {})) {
    const picture = pictures[read.length];
    if (picture === undefined) break;
    const lines = 'page' in scan ? (await readPage(predictor, scan.page)).lines : [];
    read.push({ picture, text: lines.map(({ text }) => text).join('|') });
  }
  return read;
}

/** @param {readonly ReadPicture[]} pictures */
function scoreAll(pictures) {
  return [...groupBy(pictures, ({ picture }) => picture.kind)].flatMap(([kind, all]) => [
    score(kind, all),
    ...[...groupBy(all, ({ picture }) => picture.source)].map(([source, part]) =>
      score(`  ${source}`, part),
    ),
    ...[...groupBy(all, ({ picture }) => picture.polarity)].map(([polarity, part]) =>
      score(`  ${polarity}`, part),
    ),
  ]);
}

/** @param {Score} row */
function formatRow({ name, count, exact, meanOfRepositories, errorRate }) {
  return [
    name.padEnd(18),
    String(count).padStart(8),
    ...[exact, meanOfRepositories, errorRate].map((share) =>
      `${(100 * share).toFixed(1)} %`.padStart(14),
    ),
  ].join('');
}

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string' },
    kind: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('name the folder that labels.csv is in');
const labels = await readLabels(folder);
const pictures = labels.filter(({ kind }) => flags.kind === undefined || kind === flags.kind);
const { model, name } = await resolveModel({ model: flags.model, env: process.env });
console.error(`model: ${name}`);
const { minConfidence = USUAL_MIN_CONFIDENCE } = model;
const predictor = await createPredictor(model);
const singlePictures = pictures.filter(({ kind }) => kind === 'single');
const singles = await readSingles(singlePictures, predictor);
const usual = await readSinglesTheUsualWay(singlePictures, predictor);
const read = [
  ...singles,
  ...(await readMultis(
    pictures.filter(({ kind }) => kind !== 'single'),
    predictor,
  )),
];
await predictor.close();

const scores = [...scoreAll(read), ...(usual.length > 0 ? [score('single, as usual', usual)] : [])];
const right = singles.filter(({ picture, text }) => text === picture.label);
const confidence = {
  ece: measureCalibration(
    singles.map((single) => single.confidence),
    (i) => singles[i]?.text === singles[i]?.picture.label,
  ).ece,
  kept: right.filter((single) => single.confidence >= minConfidence).length,
  right: right.length,
};
const failures = read
  .filter(({ picture, text }) => text !== picture.label)
  .map(({ picture, text }) => ({ file: picture.file, label: picture.label, text }));
if (flags.json) console.log(JSON.stringify({ scores, confidence, failures }));
else {
  console.log('                  pictures         exact by repository         edits');
  for (const row of scores) console.log(formatRow(row));
  if (singles.length > 0) {
    const { ece, kept, right: all } = confidence;
    console.log(
      `\nsingle digits: expected calibration error ${(100 * ece).toFixed(2)} %; ` +
        `${kept} of ${all} right answers are at least ${minConfidence} sure`,
    );
  }
  console.log('\nread     instead of');
  for (const { file, label, text } of failures) {
    console.log(`${(text || '-').padEnd(8)} ${label.padEnd(8)} ${file}`);
  }
}
