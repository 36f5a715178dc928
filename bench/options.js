import { parseArgs } from 'node:util';
import { PRESETS } from '../dist/model/presets/find-preset.js';
import { PEER_FAMILIES } from './peers/peers.js';
import { SECTIONS } from './rounds.js';

/** @import { PeerFamily } from './peers/peers.js' */
/** @import { Section } from './rounds.js' */

/** What takes too long to be measured unless it is asked for, or needs a model. */
const ON_REQUEST = ['recipes', 'robustness', 'non-digits'];
const usualSections = SECTIONS.filter((section) => !ON_REQUEST.includes(section));

/**
 * What is asked for.
 * @typedef {object} BenchOptions
 * @property {readonly Section[]} sections
 * @property {readonly string[]} presets
 * @property {readonly PeerFamily[]} peers
 * @property {number} rounds
 * @property {number} seconds of one measurement of speed
 * @property {number} images that robustness is measured on
 * @property {string} [model] whose answers are measured
 * @property {boolean} json
 * @property {boolean} help
 */

const presetNames = PRESETS.map(({ name }) => name);
const defaults = { rounds: '3', seconds: '2', images: '2000' };

export const HELP = `Usage: npm run bench -- [sections] [options]

Measures mnist's speed and memory, side by side with what one would use instead; on request, how a
model answers what is hard to read, and what is no digit.

  --only <sections>   ${usualSections.join(', ')} (default: these),
                      ${ON_REQUEST.join(', ')} (on request) or all
  --presets <names>   ${presetNames.join(', ')} (default: all)
  --peers <names>     none, ${PEER_FAMILIES.join(', ')} or all (default: all that are installed)
  --rounds <count>    how often everything is measured (default: ${defaults.rounds})
  --seconds <time>    length of one measurement of speed (default: ${defaults.seconds})
  --model <folder>    whose answers are measured by robustness and non-digits (default: as everywhere)
  --images <count>    test digits for each corruption, ten times the pictures of each kind of
                      non-digits (default: ${defaults.images})
  --json              print JSON only
  --help              print this

Lists are separated by commas. MNIST's images are looked for in $MNIST_DATA_DIR and the cache; without
them, synthetic digits are used. PyTorch is looked for in $PYTHON, or python3.`;

/**
 * @param {readonly string[]} argv
 * @returns {BenchOptions}
 * @throws {TypeError} naming the mistake
 */
export function parseOptions(argv) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      presets: { type: 'string', default: 'all' },
      peers: { type: 'string', default: 'all' },
      rounds: { type: 'string', default: defaults.rounds },
      seconds: { type: 'string', default: defaults.seconds },
      images: { type: 'string', default: defaults.images },
      model: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const asked = [...positionals, ...(values.only === undefined ? [] : [values.only])];
  const sections = asked.length > 0 ? asked : usualSections;
  return {
    sections: parseNames('--only', sections.join(), SECTIONS),
    presets: parseNames('--presets', values.presets, presetNames),
    peers: values.peers === 'none' ? [] : parseNames('--peers', values.peers, PEER_FAMILIES),
    rounds: parseNumber('--rounds', values.rounds, Number.isSafeInteger),
    seconds: parseNumber('--seconds', values.seconds, Number.isFinite),
    images: parseNumber('--images', values.images, Number.isSafeInteger),
    ...(values.model !== undefined && { model: values.model }),
    json: values.json,
    help: values.help,
  };
}

/**
 * @template {string} Name
 * @param {string} option
 * @param {string} text names separated by commas, or `all`
 * @param {readonly Name[]} choices
 * @returns {readonly Name[]} in the order of the choices
 */
function parseNames(option, text, choices) {
  if (text === 'all') return choices;
  const names = text.split(',');
  const unknown = names.find((name) => !choices.some((choice) => choice === name));
  if (unknown !== undefined) {
    throw new TypeError(`${option}: "${unknown}" is none of ${choices.join(', ')}`);
  }
  return choices.filter((choice) => names.includes(choice));
}

/**
 * @param {string} option
 * @param {string} text
 * @param {(value: number) => boolean} isValid
 */
function parseNumber(option, text, isValid) {
  const value = Number(text);
  if (!isValid(value) || value <= 0) throw new TypeError(`${option}: "${text}" is not possible`);
  return value;
}
