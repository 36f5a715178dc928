/**
 * How well pictures are read that other people made: a folder with a labels.csv is read as `mnist
 * predict` reads (pictures of several digits as with --multi) and held against its labels.
 *
 * Usage: npm run bench:realworld -- <folder> [--model PATH] [--kind KIND] [--json]
 *
 * "exact" is the share of pictures read without an error, "by repository" the mean of that over
 * repositories (writers), and "edits" how many insertions, deletions and substitutions it takes, for
 * each digit of the labels. What the network is too unsure of counts as it is answered.
 */
import console from 'node:console';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { readDigits } from '../dist/data/image/reading/read-digits.js';
import { readPages } from '../dist/data/image/reading/read-pages.js';
import { createPredictor } from '../dist/model/engine/create-predictor.js';
import { mostProbable } from '../dist/model/evaluation/most-probable.js';
import { resolveModel } from '../dist/model/load-model.js';
import { classifyDigits } from '../dist/model/reading/classify-digits.js';
import { readPage } from '../dist/model/reading/read-page.js';
import { readLabels } from './realworld/read-labels.js';
import { groupBy, score } from './realworld/score.js';

/** @import { Predictor } from '../dist/model/predictor.js' */
/** @import { LabeledPicture } from './realworld/read-labels.js' */
/** @import { ReadPicture, Score } from './realworld/score.js' */

/**
 * @param {readonly LabeledPicture[]} pictures
 * @param {Predictor} predictor
 * @returns {Promise<ReadPicture[]>}
 */
async function readSingles(pictures, predictor) {
  /** @type {ReadPicture[]} */
  const read = [];
  const files = pictures.map(({ file }) => file);
  for await (const reading of readDigits(files, {})) {
    const picture = pictures[read.length];
    if (picture === undefined) break;
    read.push({ picture, text: await answer(reading, predictor) });
  }
  return read;
}

/**
 * @param {import('../dist/data/image/reading/read-digits.js').DigitReading} reading
 * @param {Predictor} predictor
 */
async function answer(reading, predictor) {
  if ('failure' in reading) return '?';
  if (reading.digit === null) return '';
  const [classified] = await classifyDigits(predictor, [reading]);
  if (classified === undefined) return '';
  const best = mostProbable(classified.probabilities, 0, predictor.classNames.length);
  return predictor.classNames[best] ?? '';
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
const predictor = await createPredictor(model);
const read = [
  ...(await readSingles(
    pictures.filter(({ kind }) => kind === 'single'),
    predictor,
  )),
  ...(await readMultis(
    pictures.filter(({ kind }) => kind !== 'single'),
    predictor,
  )),
];
await predictor.close();

const scores = scoreAll(read);
const failures = read
  .filter(({ picture, text }) => text !== picture.label)
  .map(({ picture, text }) => ({ file: picture.file, label: picture.label, text }));
if (flags.json) console.log(JSON.stringify({ scores, failures }));
else {
  console.log('                  pictures         exact by repository         edits');
  for (const row of scores) console.log(formatRow(row));
  console.log('\nread     instead of');
  for (const { file, label, text } of failures) {
    console.log(`${(text || '-').padEnd(8)} ${label.padEnd(8)} ${file}`);
  }
}
