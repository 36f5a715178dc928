import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * A picture that somebody made, and what is written on it.
 * @typedef {object} LabeledPicture
 * @property {string} file its path
 * @property {string} kind `single` for one digit, anything else for several
 * @property {string} label the digits in reading order, lines separated by `|`
 * @property {string} source how it was made: drawing, photo, ...
 * @property {string} polarity dark-on-light or light-on-dark
 * @property {string} repository whose it is; one repository is usually one writer
 */

/**
 * Reads `labels.csv` of a folder of pictures, with the columns file, kind, label, lines, source,
 * polarity and repository (in any order; others are ignored). Signs between digits do not count.
 * @param {string} folder
 * @returns {Promise<LabeledPicture[]>}
 */
export async function readLabels(folder) {
  const [header = [], ...rows] = parseCsv(await readFile(path.join(folder, 'labels.csv'), 'utf8'));
  return rows.map((row) => {
    /** @param {string} name */
    const cell = (name) => row[header.indexOf(name)] ?? '';
    return {
      file: path.join(folder, cell('file')),
      kind: cell('kind'),
      label: (cell('lines') || cell('label')).replaceAll(/[^\d|]/g, ''),
      source: cell('source'),
      polarity: cell('polarity'),
      repository: cell('repository'),
    };
  });
}

/**
 * Parses comma-separated values: cells may be quoted, quotes in them are doubled (RFC 4180).
 * @param {string} text
 * @returns {string[][]} rows of cells
 */
export function parseCsv(text) {
  /** @type {string[][]} */
  const rows = [];
  /** @type {string[]} */
  let row = [];
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}
